import { buildSchema, type GraphQLSchema } from "graphql";
import { HeldValue } from "../held-value.ts";

/** What the gateway tells of the graph it serves; see its `sandbox-reference.ts`. */
export interface Reference {
  schema: GraphQLSchema;
  /** The subgraphs behind `Course` or `Course.title`; empty where the gateway does not tell. */
  owners: Record<string, string[]>;
  limits: Record<string, number> | undefined;
  /** What each limit counts, and the code of its refusal. */
  refusals: Record<string, { what: string; code: string }>;
  pointsPerMinute: number | null;
  versions: ContractVersion[];
}

export interface ContractVersion {
  date: string | null;
  size: { types: number; fields: number };
  changes: {
    kind: "breaking" | "deprecated" | "added" | "changed";
    path: string;
    what: string;
    instead: string | null;
  }[];
}

/** The reference, once it was read; a text where that failed. */
const held = new HeldValue<Reference | string | undefined>(undefined);
let begun = false;

/** The reference; read at its first use. */
export function useReference(): Reference | string | undefined {
  if (!begun) {
    begun = true;
    void readAgain();
  }
  return held.use();
}

/** Reads it once more, for when the gateway is back. */
export async function readAgain(): Promise<void> {
  held.set(await read().catch(problemOf));
}

/** A request that nobody answered is a `TypeError` to a browser, in words of its own. */
function problemOf(error: Error): string {
  return error instanceof TypeError ? "The gateway cannot be reached." : error.message;
}

/** The schema comes from the file everybody can read, so that it is here also where a graph does not explain itself. */
async function read(): Promise<Reference> {
  const [file, told] = await Promise.all([fetch("/schema.graphql"), fetch("/sandbox/reference")]);
  if (!file.ok) throw new Error(`The schema could not be read: ${file.status}`);
  const schema = buildSchema(await file.text(), { assumeValidSDL: true });
  const nothing = { owners: {}, limits: undefined, refusals: {}, pointsPerMinute: null, versions: [] };
  return { schema, ...nothing, ...(told.ok ? ((await told.json()) as Partial<Reference>) : {}) };
}
