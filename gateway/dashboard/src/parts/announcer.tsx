import { signal } from "@preact/signals";

const said = signal("");

/** Tells people who cannot see it what has changed, such as how many results there are. */
export function announce(sentence: string): void {
  said.value = sentence;
}

/** Stands once in the frame. */
export function Announcer() {
  return (
    <p class="unseen" role="status" aria-live="polite" data-announcer>
      {said}
    </p>
  );
}
