/** A sentence in the two languages the graph answers in. */
export interface Sentence {
  en: string;
  de: string;
}

/** The languages of messages. */
export type MessageLanguage = keyof Sentence;

/** What is wrong with an input, where, and what to do. */
export interface Violation {
  code: string;
  message: Sentence;
  path: string[];
}

/** A declared rule of an input: names every violation it finds, or none. Few of them look at the clock. */
export type Rule<Input> = (input: Input, now: Date) => Violation[];

/** All violations of all rules at once; paths start at the argument `input`. */
export function violationsOf<Input>(input: Input, rules: readonly Rule<Input>[], now: Date): Violation[] {
  return rules
    .flatMap((rule) => rule(input, now))
    .map((violation) => ({ ...violation, path: ["input", ...violation.path] }));
}

/** Rules of an input that stands in a field of another; skipped where it is left out. */
export function within<Field extends string, Inner>(
  field: Field,
  ...rules: readonly Rule<Inner>[]
): Rule<{ [F in Field]?: Inner | null | undefined }> {
  return (input, now) => {
    const inner = input[field] as Inner | null | undefined;
    if (inner == null) return [];
    return rules
      .flatMap((one) => one(inner, now))
      .map((violation) => ({ ...violation, path: [field, ...violation.path] }));
  };
}

/** A rule about one field, which is skipped where the field is left out. */
export function rule<Field extends string, Value>(
  field: Field,
  check: (value: Value) => { code: string; message: Sentence } | null,
): (input: { [F in Field]?: Value | null | undefined }) => Violation[] {
  return (input) => {
    const value = input[field];
    const violation = value == null ? null : check(value);
    return violation ? [{ ...violation, path: [field] }] : [];
  };
}
