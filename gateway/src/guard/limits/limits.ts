/** How much one request may ask for. Everything is counted with its fragments put in place. */
export interface Limits {
  /** Words and signs of the document, comments apart. */
  tokens: number;
  /** Fields inside fields. */
  depth: number;
  aliases: number;
  /** Fields at the top of the operation. */
  rootFields: number;
  /** All fields: a fragment is short to write, and can be put in place very often. */
  fields: number;
  directives: number;
  /** How often one selection may name the same thing; comparing repetitions takes long and answers nothing more. */
  repeats: number;
  /** Points, as `estimate-cost.ts` counts them. */
  cost: number;
}

export const usualLimits: Limits = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  fields: 2_000,
  directives: 9,
  repeats: 20,
  cost: 5_000,
};
