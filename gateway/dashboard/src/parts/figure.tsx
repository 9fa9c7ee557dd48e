import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { date } from "../words/format.ts";
import { partWords } from "./words.ts";

/** What has to be known of a number before it is believed. */
export interface Provenance {
  /** What is counted, e.g. “Menschen”. */
  unit: string;
  /** Day or instant it speaks of. */
  asOf: string | Date;
  source: string;
  /** Of whom or what, e.g. “Geflüchtete, Solingen”. */
  group: string;
  /** How it comes about, and how it is rounded. */
  method: string;
  kind: "official" | "published" | "estimated" | "demonstration" | "computed";
}

/** A number, shown as what it is, with the button that tells where it comes from. */
export function Figure({ children, label, ...about }: Provenance & { children: ComponentChildren; label?: string }) {
  return (
    <span class={`figure figure-${about.kind}`} data-figure={about.kind}>
      <span class="figure-value">
        {about.kind === "estimated" && <span aria-hidden="true">≈ </span>}
        {children}
      </span>
      <Origin {...about} label={label ?? about.unit} />
    </span>
  );
}

/** The button alone, for the head of a column whose numbers all come about in the same way. */
export function Origin({ label, ...about }: Provenance & { label: string }) {
  const id = useId();
  const words = partWords.value.figure;
  return (
    <>
      <button type="button" class="origin-button" popovertarget={id} aria-label={words.about(label)}>
        i
      </button>
      <span class="origin" popover id={id} role="dialog" aria-label={words.title}>
        <b class="origin-title">{words.title}</b>
        <OriginLine term={words.unit} text={about.unit} />
        <OriginLine term={words.asOf} text={date(about.asOf)} />
        <OriginLine term={words.source} text={`${about.source} (${words.kind[about.kind]})`} />
        <OriginLine term={words.group} text={about.group} />
        <OriginLine term={words.method} text={about.method} />
        <button type="button" popovertarget={id} popovertargetaction="hide">
          {words.close}
        </button>
      </span>
    </>
  );
}

/** Not a `dl`: figures stand inside of sentences, where no block may be. */
function OriginLine({ term, text }: { term: string; text: string }) {
  return (
    <span class="origin-line">
      <b data-origin-term>{term}</b> <span>{text}</span>
    </span>
  );
}
