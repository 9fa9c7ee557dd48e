import type { Sentence } from "@kommgraph/schema";
import { centsOf, inWords } from "../ledger/amount.ts";
import { type Finding, missing, no, type Subject, type Words, yes } from "./finding.ts";

/** Asks for at most so many euros. */
export function atMost({ requested }: Subject, value: number): Finding {
  const { en, de } = inWords(euros(value));
  return amount(requested, (cents) => cents <= euros(value), { en: `at most ${en}`, de: `höchstens ${de}` });
}

/** Asks for at least so many euros. */
export function atLeast({ requested }: Subject, value: number): Finding {
  const { en, de } = inWords(euros(value));
  return amount(requested, (cents) => cents >= euros(value), { en: `at least ${en}`, de: `mindestens ${de}` });
}

/** Asks for exactly so many euros. */
export function exactly({ requested }: Subject, value: number): Finding {
  const { en, de } = inWords(euros(value));
  return amount(requested, (cents) => cents === euros(value), { en: `exactly ${en}`, de: `genau ${de}` });
}

/** The own part of all costs, so many percent at least. */
export function ownShare({ requested, ownShare: given, facts }: Subject, percent: number): Finding {
  const own = given ?? (facts.ownShare == null ? null : centsOf(facts.ownShare));
  if (requested === null) {
    return missing(
      `Say how much you ask for; at least ${percent} percent of all costs are your own share.`,
      `Bitte den beantragten Betrag angeben; mindestens ${percent} Prozent aller Kosten sind Eigenanteil.`,
    );
  }
  const part = BigInt(percent);
  const least = (requested * part + (99n - part)) / (100n - part);
  const needed = inWords(least);
  if (own === null) {
    return missing(
      `An own share of at least ${needed.en} is needed.`,
      `Nötig ist ein Eigenanteil von mindestens ${needed.de}.`,
    );
  }
  const brought = inWords(own);
  return own >= least
    ? yes(
        `The own share is ${brought.en}; ${needed.en} are needed.`,
        `Der Eigenanteil beträgt ${brought.de}; nötig sind ${needed.de}.`,
      )
    : no(
        `The own share is ${brought.en}; ${needed.en} are needed.`,
        `Der Eigenanteil beträgt ${brought.de}; nötig sind ${needed.de}.`,
      );
}

function amount(requested: bigint | null, holds: (cents: bigint) => boolean, rule: Sentence): Finding {
  if (requested === null) {
    return missing(`Say how much you ask for: ${rule.en}.`, `Bitte den beantragten Betrag angeben: ${rule.de}.`);
  }
  const asked = inWords(requested);
  const words: Words = [`${asked.en} are asked for: ${rule.en}.`, `Beantragt sind ${asked.de}: ${rule.de}.`];
  return holds(requested) ? yes(...words) : no(...words);
}

function euros(value: number): bigint {
  return BigInt(value) * 100n;
}
