import { type Rule, rule } from "./rule.ts";

/** A calendar day between two others, both included. */
export function dayWithin<Field extends string>(field: Field, earliest: string, latest: string) {
  return rule<Field, string>(field, (day) => {
    if (day >= earliest && day <= latest) return null;
    return {
      code: "OUT_OF_RANGE",
      message: {
        en: `${field} is ${day}; it must be from ${earliest} to ${latest}.`,
        de: `${field} ist ${day}; erlaubt ist ${earliest} bis ${latest}.`,
      },
    };
  });
}

/** An instant that is still to come, or a calendar day in Europe/Berlin that is not over. */
export function notPast<Field extends string>(field: Field): Rule<{ [F in Field]?: string | Date | null | undefined }> {
  return (input, now) => {
    const value = input[field] as string | Date | null | undefined;
    const present = typeof value === "string" ? berlin.format(now) : now;
    if (value == null || value >= present) return [];
    const given = typeof value === "string" ? value : value.toISOString();
    const message = {
      en: `${field} is ${given}, which is in the past; give one that is still to come.`,
      de: `${field} ist ${given} und liegt in der Vergangenheit; bitte einen kommenden Zeitpunkt angeben.`,
    };
    return [{ code: "IN_THE_PAST", message, path: [field] }];
  };
}

/** Swedish writes days as ISO 8601 does. */
const berlin = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** A decimal number, which comes as text, within bounds, both included. */
export function decimalOf<Field extends string>(field: Field, least: number, most: number) {
  return rule<Field, string>(field, (value) => {
    if (Number(value) >= least && Number(value) <= most) return null;
    return {
      code: "OUT_OF_RANGE",
      message: {
        en: `${field} is ${value}; it must be from ${least} to ${most}.`,
        de: `${field} ist ${value}; erlaubt ist ${least} bis ${most}.`,
      },
    };
  });
}
