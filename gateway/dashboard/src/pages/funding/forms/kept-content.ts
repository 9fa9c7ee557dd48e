import { type ApplicationContent, contentIn } from "./application-fields.tsx";

interface Kept {
  content: ApplicationContent;
  /** Of the application, when somebody began to write; none for one that is not there yet. */
  version: number;
}

/**
 * What was typed and not yet sent, for whoever goes back in the middle of it and comes again: by who writes and what
 * they write. In memory alone, for the machine may be shared.
 */
const kept = new Map<string, Kept>();

export const keptContent = (place: string): Kept | undefined => kept.get(place);
export const forgetContent = (place: string) => kept.delete(place);

/** Keeps what stands in the form within this block. */
export function keepContent(place: string, block: Element, version = 0): void {
  const form = block.querySelector("form");
  if (form) kept.set(place, { content: contentIn(new FormData(form)), version });
}
