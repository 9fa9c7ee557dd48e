import { partWords } from "./words.ts";

/** In the place of a number that is too small to be told. */
export function Withheld() {
  return (
    <span class="withheld" title={partWords.value.withheld}>
      <span aria-hidden="true">•</span>
      <span class="unseen">{partWords.value.withheld}</span>
    </span>
  );
}
