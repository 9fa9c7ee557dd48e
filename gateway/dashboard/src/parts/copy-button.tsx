import type { ComponentChildren } from "preact";
import { announce } from "./announcer.tsx";
import { partWords } from "./words.ts";

/** Puts a text into the clipboard and says so. */
export function CopyButton({ text, children }: { text: string; children: ComponentChildren }) {
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(partWords.value.failure.copied);
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {children}
    </button>
  );
}
