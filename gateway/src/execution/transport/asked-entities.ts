/** A question for entities in the two parts it is made of: what is asked of each, and which they are. */
export interface AskedEntities {
  /** The body up to the list of representations, which comes last in it. */
  readonly head: string;
  /** Each as JSON. */
  readonly representations: readonly string[];
}

/** The whole body. */
export function bodyOf({ head, representations }: AskedEntities): string {
  return `${head}[${representations.join(",")}]}}`;
}
