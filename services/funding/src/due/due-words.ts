import type { Sentence } from "@kommgraph/schema";
import { inWords } from "../ledger/amount.ts";
import type { DueKind } from "./due.ts";

/** What there is to say of something due. */
export interface DueSubject {
  what: DueKind;
  /** Number of the application or grant, title of the call or draft. */
  name: string;
  /** Of money. */
  cents: bigint | null;
  /** Whether there is a draft already. */
  drafted: boolean;
}

/** What is to be done, in words. */
export function inSentence(subject: DueSubject): Sentence {
  return sentences[subject.what](subject);
}

const sentences: Record<DueKind, (subject: DueSubject) => Sentence> = {
  CALL_CLOSES: ({ name, drafted }) =>
    drafted
      ? { en: `Last day to hand in the draft “${name}”`, de: `Letzter Tag, den Entwurf „${name}“ einzureichen` }
      : { en: `Last day to apply: ${name}`, de: `Antragsfrist: ${name}` },
  QUESTIONS: ({ name }) => ({ en: `Answer the questions to ${name}`, de: `Nachforderung zu ${name} beantworten` }),
  NOTICE: ({ name }) => ({
    en: `Notice ${name}: final on the day after, or at once when accepted`,
    de: `Bescheid ${name}: bestandskräftig am Tag danach oder sofort mit Rechtsbehelfsverzicht`,
  }),
  DRAW: ({ name, cents }) => ({
    en: `Draw from ${name}: ${inWords(cents ?? 0n).en} left`,
    de: `Mittelabruf aus ${name}: noch ${inWords(cents ?? 0n).de}`,
  }),
  PROOF: ({ name }) => ({ en: `Proof of use of ${name}`, de: `Verwendungsnachweis zu ${name}` }),
  REVIEW: ({ name }) => ({ en: `Examine application ${name}`, de: `Antrag ${name} prüfen` }),
  DECISION: ({ name }) => ({ en: `Decide on application ${name}`, de: `Über Antrag ${name} entscheiden` }),
  DRAW_CHECK: ({ name, cents }) => ({
    en: `Examine the request for ${inWords(cents ?? 0n).en} of ${name}`,
    de: `Mittelabruf über ${inWords(cents ?? 0n).de} aus ${name} prüfen`,
  }),
  PAYMENT: ({ name, cents }) => ({
    en: `Pay ${inWords(cents ?? 0n).en} of ${name}`,
    de: `${inWords(cents ?? 0n).de} aus ${name} auszahlen`,
  }),
  REPAYMENT: ({ name, cents }) => ({
    en: `Pay back ${inWords(cents ?? 0n).en} of ${name}`,
    de: `${inWords(cents ?? 0n).de} aus ${name} erstatten`,
  }),
  REPAYMENT_EXPECTED: ({ name, cents }) => ({
    en: `Repayment of ${inWords(cents ?? 0n).en} of ${name} is to come`,
    de: `Erstattung von ${inWords(cents ?? 0n).de} aus ${name} steht aus`,
  }),
  PROOF_CHECK: ({ name }) => ({ en: `Check the proof of use of ${name}`, de: `Verwendungsnachweis zu ${name} prüfen` }),
};
