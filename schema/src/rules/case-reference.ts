import { rule, type Violation } from "./rule.ts";

/**
 * A reference to a case that tells nobody but the referring office who is meant: a file number, not a name and not a
 * date of birth. What it looks like is all a machine can judge, so it refuses whatever looks like either.
 */
export function caseReference<Field extends string>(field: Field) {
  return rule<Field, string>(field, (reference) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{3,63}$/.test(reference)) {
      return {
        code: "INVALID_CASE_REFERENCE",
        message: {
          en: `${field} must be a file number of 4 to 64 letters, digits, dots, dashes and slashes, without blanks.`,
          de: `${field} muss ein Aktenzeichen aus 4 bis 64 Buchstaben, Ziffern, Punkten, Strichen und Schrägstrichen sein, ohne Leerzeichen.`,
        },
      };
    }
    if (looksLikeName(reference) || looksLikeDate(reference)) {
      return {
        code: "CASE_REFERENCE_IS_PERSONAL",
        message: {
          en: `${field} looks like a ${looksLikeDate(reference) ? "date of birth" : "name"}. Use a file number that only your office can resolve, such as SG-4711-26.`,
          de: `${field} sieht aus wie ein ${looksLikeDate(reference) ? "Geburtsdatum" : "Name"}. Bitte ein Aktenzeichen nehmen, das nur Ihr Amt auflösen kann, etwa SG-4711-26.`,
        },
      };
    }
    return null;
  });
}

/** The reference to the case stands in its own field alone: in these, such as a remark or a key, it would be kept in clear. */
export function caseReferenceNotIn<Field extends string, Other extends string>(
  field: Field,
  ...others: Other[]
): (input: { [F in Field]: string } & { [F in Other]?: string | null | undefined }) => Violation[] {
  return (input) => {
    const reference = input[field].trim().toLowerCase();
    if (reference.length < 4) return [];
    const found = others.filter((other) =>
      (input[other] as string | null | undefined)?.toLowerCase().includes(reference),
    );
    return found.map((other) => ({
      code: "CASE_REFERENCE_IN_CLEAR",
      message: {
        en: `${other} contains the file number of ${field}, and is kept as it is. Leave it out there.`,
        de: `${other} enthält das Aktenzeichen aus ${field} und wird im Klartext aufbewahrt. Bitte dort weglassen.`,
      },
      path: [other],
    }));
  };
}

/** A run of five letters or more is a word, and a reference without two digits is no number. */
function looksLikeName(reference: string): boolean {
  return /[A-Za-z]{5}/.test(reference) || (reference.match(/\d/g) ?? []).length < 2;
}

/** A day of the last 110 years in any usual order, with or without separators. */
function looksLikeDate(reference: string): boolean {
  const separated = [...reference.matchAll(/(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})/g)].map(([, a, b, c]) => [a, b, c]);
  const joined = [...reference.matchAll(/(?<!\d)\d{8}(?!\d)/g)].flatMap(([run]) => [
    [run.slice(0, 4), run.slice(4, 6), run.slice(6)],
    [run.slice(0, 2), run.slice(2, 4), run.slice(4)],
  ]);
  return [...separated, ...joined].some(([first = "", month = "", last = ""]) => {
    const [year, day] = first.length === 4 ? [first, last] : [last, first];
    const inYears = year.length === 4 ? Number(year) >= 1915 && Number(year) <= 2035 : year.length === 2;
    return inYears && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  });
}
