import type { ComponentChildren } from "preact";

/** The one sentence above a picture that says what it shows, computed from the same rows. */
export function Sentence({ children }: { children: ComponentChildren }) {
  return (
    <p class="sentence" data-sentence>
      {children}
    </p>
  );
}
