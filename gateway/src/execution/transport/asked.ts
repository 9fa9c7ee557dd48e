/** What a subgraph is asked: with a whole body, or for entities. */
export type Asked = string | AskedEntities;

/** A question for entities in the two parts it is made of: what is asked of each, and which they are. */
export interface AskedEntities {
  /** The body up to the list of representations, which comes last in it. */
  readonly head: string;
  /** Each as JSON. */
  readonly representations: readonly string[];
}

/** The whole body. */
export function bodyOf(asked: Asked): string {
  return typeof asked === "string" ? asked : `${asked.head}[${asked.representations.join(",")}]}}`;
}

/** How many entities are asked for; nothing where it is for none. */
export function entitiesIn(asked: Asked): number | undefined {
  return typeof asked === "string" ? undefined : asked.representations.length;
}
