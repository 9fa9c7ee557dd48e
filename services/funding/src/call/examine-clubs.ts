import { dayInBerlin } from "@kommgraph/infra";
import { parseId } from "@kommgraph/schema";
import { type Finding, no, type Subject, told, type Words } from "./finding.ts";

/** So many percent of members or board have a migration history. */
export function migrationHistory(subject: Subject, least: number): Finding {
  const { migrationHistoryShare: share } = subject.facts;
  const enough = share == null ? null : Number(share) >= least;
  return ofClub(subject, enough, {
    yes: [
      `${share} percent, as it says; ${least} are needed.`,
      `Nach eigener Angabe ${share} Prozent; nötig sind ${least}.`,
    ],
    no: [`${share} percent; ${least} are needed.`, `${share} Prozent; nötig sind ${least}.`],
    missing: [
      `Tell which share of the members or of the board has a migration history; ${least} percent are needed.`,
      `Bitte den Anteil der Mitglieder oder des Vorstands mit Einwanderungsgeschichte angeben; nötig sind ${least} Prozent.`,
    ],
  });
}

/** Is not older than so many years. */
export function foundedWithin(subject: Subject, years: number): Finding {
  const { foundedOn } = subject.facts;
  const today = dayInBerlin(subject.now);
  const earliest = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  return ofClub(subject, foundedOn == null ? null : foundedOn >= earliest && foundedOn <= today, {
    yes: [`Founded on ${foundedOn}, as it says.`, `Gegründet am ${foundedOn}, nach eigener Angabe.`],
    no: [
      `Founded on ${foundedOn}; only those founded from ${earliest} on may apply.`,
      `Gegründet am ${foundedOn}; antragsberechtigt ist, wer ab ${earliest} gegründet wurde.`,
    ],
    missing: [
      `Tell when it was founded; ${earliest} or later.`,
      `Bitte den Tag der Gründung angeben; ${earliest} oder später.`,
    ],
  });
}

/** Of clubs nobody here knows more than they tell; a municipality is none. */
export function ofClub(
  { applicant }: Subject,
  fact: boolean | null | undefined,
  words: { yes: Words; no: Words; missing: Words },
): Finding {
  if (parseId(applicant).type === "Municipality") {
    return no("A municipality is no association.", "Eine Kommune ist kein Verein.");
  }
  return told(fact, words);
}
