import { hasImmigrationOffice, hasIntegrationCentre, isMunicipality, towns } from "@kommgraph/schema";
import type { EligibilityRule } from "./eligibility-rule.entity.ts";
import { atLeast, atMost, exactly, ownShare } from "./examine-amounts.ts";
import { foundedWithin, migrationHistory, ofClub } from "./examine-clubs.ts";
import { type Finding, missing, no, type Subject, told, type Words, yes } from "./finding.ts";
import type { RuleCheck } from "./rule-check.ts";

/** Asks a rule of an applicant: from the official register of municipalities, and from what the applicant tells itself. */
export function examine({ checkKind, value }: EligibilityRule, subject: Subject): Finding {
  return checks[checkKind](subject, Number(value ?? 0));
}

const checks: Record<RuleCheck, (subject: Subject, value: number) => Finding> = {
  MUNICIPALITY: (subject) =>
    isMunicipality(subject.applicant)
      ? yes("The applicant is a municipality.", "Antragstellerin ist eine Kommune.")
      : no("Only municipalities may apply.", "Antragsberechtigt sind nur Kommunen."),
  IMMIGRATION_OFFICE: (subject) =>
    ofMunicipality(subject, hasImmigrationOffice(subject.applicant), {
      yes: ["It has an immigration office of its own.", "Sie hat eine eigene Ausländerbehörde."],
      no: [
        "It has no immigration office of its own; the county may apply for it.",
        "Sie hat keine eigene Ausländerbehörde; für sie kann der Kreis den Antrag stellen.",
      ],
    }),
  INTEGRATION_CENTRE: (subject) =>
    ofMunicipality(subject, hasIntegrationCentre(subject.applicant), {
      yes: ["It has an integration centre.", "Sie hat ein Kommunales Integrationszentrum."],
      no: [
        "Its integration centre is the county's; the county may apply.",
        "Ihr Kommunales Integrationszentrum ist das des Kreises; den Antrag kann der Kreis stellen.",
      ],
    }),
  YOUTH_OFFICE: youthOffice,
  WELFARE_ASSOCIATION: ({ applicant, facts }) =>
    isMunicipality(applicant)
      ? no("A municipality is no welfare association.", "Eine Kommune ist kein Wohlfahrtsverband.")
      : told(facts.welfareAssociation, {
          yes: ["It is a head association, as it says.", "Nach eigener Angabe ist es ein Spitzenverband."],
          no: ["Only head associations may apply.", "Antragsberechtigt sind nur Spitzenverbände."],
          missing: [
            "Bring a proof of belonging to a head association of the Freie Wohlfahrtspflege.",
            "Bitte die Zugehörigkeit zu einem Spitzenverband der Freien Wohlfahrtspflege nachweisen.",
          ],
        }),
  REGISTERED: (subject) =>
    ofClub(subject, subject.facts.registered, {
      yes: ["It is a registered association, as it says.", "Nach eigener Angabe ist es ein eingetragener Verein."],
      no: ["Only registered associations may apply.", "Antragsberechtigt sind nur eingetragene Vereine."],
      missing: ["Bring an extract of the Vereinsregister.", "Bitte einen Auszug aus dem Vereinsregister beilegen."],
    }),
  NON_PROFIT: (subject) =>
    ofClub(subject, subject.facts.nonProfit, {
      yes: ["It is non-profit, as it says.", "Nach eigener Angabe ist es gemeinnützig."],
      no: ["Only non-profit organizations may apply.", "Antragsberechtigt sind nur gemeinnützige Vereine."],
      missing: ["Bring the Freistellungsbescheid.", "Bitte den Freistellungsbescheid beilegen."],
    }),
  INDEPENDENT: (subject) =>
    ofClub(subject, subject.facts.independent, {
      yes: ["It is independent, as it says.", "Nach eigener Angabe ist es unabhängig."],
      no: ["It depends on a state or a party.", "Es hängt von einem Staat oder einer Partei ab."],
      missing: [
        "Declare that you are independent of states and parties; bring the statutes.",
        "Bitte die Unabhängigkeit von Staaten und Parteien erklären und die Satzung beilegen.",
      ],
    }),
  MIGRATION_HISTORY: migrationHistory,
  FOUNDED_WITHIN: foundedWithin,
  AT_MOST: atMost,
  AT_LEAST: atLeast,
  EXACTLY: exactly,
  OWN_SHARE: ownShare,
  DESCRIBED: () => missing("Show it in the application.", "Bitte im Antrag darlegen."),
  FORWARDING: () => yes("Nothing to fulfil: it is allowed.", "Nichts zu erfüllen: Es ist erlaubt."),
  TERMS: () => yes("Nothing to fulfil: it tells what is paid.", "Nichts zu erfüllen: Es sagt, was gezahlt wird."),
};

function youthOffice({ applicant, facts }: Subject): Finding {
  const carries = isMunicipality(applicant) && (towns.get(applicant)?.county ?? null) === null;
  if (carries) return yes("It carries a youth office.", "Sie ist Träger eines Jugendamts.");
  if (!isMunicipality(applicant)) {
    return no("Only youth offices may apply.", "Antragsberechtigt sind nur Jugendämter.");
  }
  return told(facts.youthOffice, {
    yes: ["It has a youth office, as it says.", "Nach eigener Angabe hat sie ein Jugendamt."],
    no: ["The county's youth office may apply.", "Den Antrag kann das Jugendamt des Kreises stellen."],
    missing: ["Tell whether the town has a youth office.", "Bitte angeben, ob die Stadt ein eigenes Jugendamt hat."],
  });
}

function ofMunicipality({ applicant }: Subject, holds: boolean, words: { yes: Words; no: Words }): Finding {
  if (!isMunicipality(applicant)) {
    return no("Only municipalities may apply.", "Antragsberechtigt sind nur Kommunen.");
  }
  return holds ? yes(...words.yes) : no(...words.no);
}
