import { locale } from "./language.ts";

/** 12.345 or 12,345. */
export function number(value: number, digits = 0): string {
  return numbers(locale.value, { maximumFractionDigits: digits }).format(value);
}

/** 45 %: of a share between 0 and 1, rounded to whole percent. */
export function percent(share: number): string {
  return numbers(locale.value, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** 1.250.000 €: of a decimal text in euros, rounded to whole euros unless said otherwise. */
export function euros(amount: string | number, digits = 0): string {
  return numbers(locale.value, { style: "currency", currency: "EUR", maximumFractionDigits: digits }).format(
    Number(amount),
  );
}

/** 23. November 2026, of a day such as 2026-11-23 or an instant. */
export function date(value: string | Date, style: "long" | "medium" | "short" = "medium"): string {
  return dates(locale.value, { dateStyle: style, timeZone: "Europe/Berlin" }).format(new Date(value));
}

/** 09:14. */
export function time(value: string | Date): string {
  return dates(locale.value, { timeStyle: "short", timeZone: "Europe/Berlin" }).format(new Date(value));
}

/** 23.11.2026, 09:14. */
export function dateTime(value: string | Date): string {
  return dates(locale.value, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Berlin" }).format(
    new Date(value),
  );
}

/** 12,5 km. */
export function kilometres(value: number): string {
  return `${number(value, value < 10 ? 1 : 0)} km`;
}

/** Aachen, Bonn und Köln. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: "conjunction" }).format(items);
}

/** The calendar day in Germany now, e.g. 2026-11-23. */
export function today(): string {
  return dates("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
}

const numbers = kept((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const dates = kept((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));

/** Making a format takes longer than a hundred numbers with it. */
function kept<Options, Format>(make: (language: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (language: string, options: Options): Format => {
    const key = language + JSON.stringify(options);
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}
