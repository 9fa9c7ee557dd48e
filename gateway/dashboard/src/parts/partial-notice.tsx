import type { Missing } from "../graph/answer.ts";
import { time } from "../words/format.ts";
import { Notice } from "./notice.tsx";
import { partWords } from "./words.ts";

/** What is missing of a block, since when, and the way to try again. */
export function PartialNotice({ missing, again }: { missing: readonly Missing[]; again(): void }) {
  const words = partWords.value;
  const services = new Map(missing.map(({ service, since }) => [service, since]));
  return (
    <Notice kind="warning" title={words.partial.title} action={{ text: words.again, run: again }}>
      <ul class="plain">
        {[...services].map(([service, since]) => (
          <li key={service} data-missing={service}>
            {words.partial.service[service] ?? service}, {words.partial.since(time(since))}.
          </li>
        ))}
      </ul>
      <p>{words.partial.sums}</p>
    </Notice>
  );
}
