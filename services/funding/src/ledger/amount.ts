import type { Rule, Sentence, Violation } from "@kommgraph/schema";

/** Cents of an amount of euros as clients write it, such as `1250.5`; `amountOf` has seen to it that there are cents. */
export function centsOf(amount: string): bigint {
  const [euros = "0", fraction = ""] = amount.replace("-", "").split(".");
  const cents = BigInt(euros) * 100n + BigInt(fraction.replace(/0+$/, "").padEnd(2, "0"));
  return amount.startsWith("-") ? -cents : cents;
}

/** An amount of euros: not below nought (or one cent), at most two decimals that say something, at most a billion. */
export function amountOf<Field extends string>(field: Field, least: 0 | 1 = 1) {
  const check: Rule<{ [F in Field]?: string | null | undefined }> = (input) => {
    const amount = input[field] as string | null | undefined;
    return amount == null ? [] : violationsOfAmount(amount, least, [field]);
  };
  return check;
}

/** What is wrong with an amount, at a place of the input. */
export function violationsOfAmount(amount: string, least: 0 | 1, path: string[]): Violation[] {
  const message = problemOf(amount, least, path.join("."));
  return message ? [{ ...message, path }] : [];
}

const most = 100_000_000_000n;

function problemOf(amount: string, least: 0 | 1, field: string): { code: string; message: Sentence } | null {
  if ((amount.split(".")[1] ?? "").replace(/0+$/, "").length > 2) {
    return {
      code: "PART_OF_A_CENT",
      message: {
        en: `${field} is ${amount}; amounts end with the cent, like 1250.50.`,
        de: `${field} ist ${amount}; Beträge enden beim Cent, etwa 1250.50.`,
      },
    };
  }
  const cents = centsOf(amount);
  if (cents >= BigInt(least) && cents <= most) return null;
  return {
    code: "OUT_OF_RANGE",
    message: {
      en: `${field} is ${amount} euros; it must be from ${least === 0 ? "0" : "0.01"} to 1000000000.`,
      de: `${field} ist ${amount} Euro; erlaubt ist ${least === 0 ? "0" : "0,01"} bis 1000000000.`,
    },
  };
}

/** Cents as people write them in the two languages, e.g. `1,250.50 euros` and `1.250,50 Euro`. */
export function inWords(cents: bigint): Sentence {
  const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}` as `${number}`;
  return { en: `${english.format(amount)} euros`, de: `${german.format(amount)} Euro` };
}

const english = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2 });
const german = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 });
