import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Answer, Missing } from "../graph/answer.ts";
import { dateTime } from "../words/format.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Notice } from "./notice.tsx";
import { PartialNotice } from "./partial-notice.tsx";
import { partWords } from "./words.ts";

interface PanelProps<Data> {
  title: string;
  answer: Answer<Data>;
  /**
   * Fields of the answer that this block shows, e.g. `["grants", "funding"]`: only what is missing of these is reported
   * here. Left out, everything that is missing is.
   */
  reads?: readonly string[];
  /** Why there is nothing, and the way out; null where there is something. Asked only when nothing is missing. */
  empty?: (data: Data) => ComponentChildren;
  /** How fresh the numbers are, if older than the answer itself. */
  asOf?: (data: Data) => string | Date | null | undefined;
  /** Lines of the skeleton: about as high as the content will be. */
  lines?: number;
  /** What stands beside the title, e.g. a switch. */
  aside?: ComponentChildren;
  children: (data: Data, state: { missing: readonly Missing[] }) => ComponentChildren;
}

/** A block of a page with every state it can be in. The rest of the page does not depend on it. */
export function Panel<Data>({ title, answer, reads, empty, asOf, lines = 6, aside, children }: PanelProps<Data>) {
  const heading = useId();
  const { data, waiting, failure } = answer;
  const missing =
    reads && data !== undefined
      ? answer.missing.filter(({ path }) => path.some((step) => reads.includes(String(step))))
      : answer.missing;
  const nothing = data !== undefined && missing.length === 0 ? empty?.(data) : null;
  return (
    <section class="panel" aria-labelledby={heading} aria-busy={waiting} data-panel-state={stateOf(answer, missing)}>
      <header class="panel-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </header>
      {answer.remembered && answer.at && (
        <Notice kind="warning" action={{ text: partWords.value.again, run: answer.again }}>
          {partWords.value.remembered(dateTime(answer.at))}
        </Notice>
      )}
      {failure && !answer.remembered && <FailureNotice failure={failure} again={answer.again} />}
      {missing.length > 0 && <PartialNotice missing={missing} again={answer.again} />}
      {data !== undefined && <Age of={asOf?.(data)} />}
      {data === undefined && waiting && <Skeleton lines={lines} />}
      {data !== undefined && (nothing ? <div class="empty">{nothing}</div> : children(data, { missing }))}
    </section>
  );
}

function stateOf(answer: Answer<unknown>, missing: readonly Missing[]): string {
  if (answer.failure) return answer.remembered ? "remembered" : "failed";
  if (missing.length > 0) return "partial";
  return answer.data === undefined ? "loading" : "there";
}

const hour = 3_600_000;

/** Says so when numbers are older than a day, and louder when older than a week. */
export function Age({ of }: { of: string | Date | null | undefined }) {
  if (!of) return null;
  const hours = (Date.now() - new Date(of).getTime()) / hour;
  if (hours <= 24) return null;
  const { day, week } = partWords.value.stale;
  return hours > 7 * 24 ? (
    <Notice kind="danger">{week(dateTime(of))}</Notice>
  ) : (
    <Notice kind="warning">{day(dateTime(of))}</Notice>
  );
}

/** Keeps the place that the content will take; says so in words only when it takes longer than one notices. */
export function Skeleton({ lines }: { lines: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="skeleton">
      <p role="status">{late ? partWords.value.loading : ""}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
