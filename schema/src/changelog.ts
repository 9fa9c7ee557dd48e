import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

/** A change of the contract that stands in the changelog. */
export interface ContractChange {
  kind: "breaking" | "deprecated" | "added" | "changed";
  /** Where in the graph, e.g. `Course.title`. */
  path: string;
  what: string;
  /** What those do whom it breaks; null for what breaks nobody. */
  instead: string | null;
}

/** A state of the contract, and how it differs from the one before. */
export interface ContractVersion {
  /** The day it was published; null for what has been added since the last one. */
  date: string | null;
  /** How many types and fields it has. */
  size: { types: number; fields: number };
  changes: ContractChange[];
}

const folder = new URL("../versions/", import.meta.url);

/** What to do about a breaking change, said by whoever makes it: an entry of `versions/breaking.json`. */
export interface BreakingNote {
  date: string;
  path: string;
  instead: string;
}

export function breakingNotes(): BreakingNote[] {
  return JSON.parse(readFileSync(new URL("breaking.json", folder), "utf8")) as BreakingNote[];
}

/** The published contracts by date, oldest first: `versions/*.graphql`, as clients see them, without descriptions. */
export function publishedContracts(): { date: string; schema: GraphQLSchema }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .toSorted()
    .map((file) => ({
      date: file.replace(".graphql", ""),
      schema: buildSchema(readFileSync(new URL(file, folder), "utf8"), { assumeValidSDL: true }),
    }));
}

/** All versions, newest first, each with its differences from the one before; the first one has none. */
export async function changelog(
  current: GraphQLSchema,
  published = publishedContracts(),
  notes = breakingNotes(),
): Promise<ContractVersion[]> {
  const states = [...published, { date: null, schema: current }];
  const versions = await Promise.all(
    states.map(async ({ date, schema }, index): Promise<ContractVersion> => {
      const before = states[index - 1]?.schema;
      return { date, size: sizeOf(schema), changes: before ? await changesBetween(before, schema, notes) : [] };
    }),
  );
  return versions.toReversed().filter(({ date, changes }) => date !== null || changes.length > 0);
}

/** Breaking changes since the last published version that nobody has said what to do about. */
export async function unexplainedChanges(
  current: GraphQLSchema,
  published = publishedContracts(),
  notes = breakingNotes(),
): Promise<ContractChange[]> {
  const last = published.at(-1);
  const changes = last ? await changesBetween(last.schema, current, notes) : [];
  return changes.filter(({ kind, instead }) => kind === "breaking" && !instead);
}

async function changesBetween(
  before: GraphQLSchema,
  after: GraphQLSchema,
  notes: readonly BreakingNote[],
): Promise<ContractChange[]> {
  // Loaded when somebody asks for changes; a service that starts does not need it.
  const [{ diff }, { breaks }] = await Promise.all([import("@graphql-inspector/core"), import("./breaking.ts")]);
  const changes = await diff(before, after);
  return changes
    .filter(({ type }) => !/DESCRIPTION|DIRECTIVE/.test(type) || /DEPRECAT/.test(type))
    .map((change): ContractChange => {
      const { type, path = "", message } = change;
      const kind = /DEPRECAT/.test(type)
        ? "deprecated"
        : breaks(change)
          ? "breaking"
          : /ADDED$/.test(type)
            ? "added"
            : "changed";
      const instead = kind === "breaking" ? (notes.find((note) => note.path === path)?.instead ?? null) : null;
      return { kind, path, what: message, instead };
    });
}

function sizeOf(schema: GraphQLSchema): ContractVersion["size"] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const fields = types.reduce((sum, type) => sum + ("getFields" in type ? Object.keys(type.getFields()).length : 0), 0);
  return { types: types.length, fields };
}
