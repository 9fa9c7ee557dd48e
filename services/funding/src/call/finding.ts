import type { Sentence } from "@kommgraph/schema";
import type { ApplicantFacts } from "./applicant-facts.input.ts";
import type { Verdict } from "./precheck.ts";

/** Of whom and of what a rule is asked. */
export interface Subject {
  /** Id of the partner who applies. */
  applicant: string;
  /** Cents that are asked for; null where nobody said. */
  requested: bigint | null;
  /** Cents the applicant adds; null where nobody said. */
  ownShare: bigint | null;
  facts: ApplicantFacts;
  now: Date;
}

/** What a rule says, and why. */
export interface Finding {
  verdict: Verdict;
  detail: Sentence;
}

/** The same in both languages. */
export type Words = [en: string, de: string];

/** What follows from a fact that the applicant tells, or has not told yet. */
export function told(fact: boolean | null | undefined, words: { yes: Words; no: Words; missing: Words }): Finding {
  if (fact == null) return missing(...words.missing);
  return fact ? yes(...words.yes) : no(...words.no);
}

export function yes(...[en, de]: Words): Finding {
  return { verdict: "YES", detail: { en, de } };
}

export function no(...[en, de]: Words): Finding {
  return { verdict: "NO", detail: { en, de } };
}

export function missing(...[en, de]: Words): Finding {
  return { verdict: "MISSING", detail: { en, de } };
}
