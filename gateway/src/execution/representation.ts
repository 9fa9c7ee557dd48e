import type { FetchDataRewrite, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { applyRewrites, isObjectOfType } from "./library.ts";
import { isTree, mergeInto } from "./merge.ts";
import { quote } from "./quote.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** How the objects of one type are represented. */
export interface Representation {
  /** The representation as JSON text, or nothing where this object has none. */
  text(place: Tree): string | undefined;
  /** The one field whose value tells entities of this type apart, where it is one. */
  readonly soleKey: string | undefined;
}

/** The representation of the objects of a type; nothing where the fetch is not for that type. */
export type RepresentationOf = (place: Tree) => Representation | undefined;

/**
 * Written straight to text: the text is what is sent, and what tells equal entities from different ones. Supergraph
 * types, not those of the clients: a key may be inaccessible to them.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): RepresentationOf {
  const byType = new Map<string, Representation | undefined>();
  return (place) => {
    const type = place.__typename;
    if (typeof type !== "string") return undefined; // no condition of a representation holds without a type
    const known = byType.get(type);
    if (known || byType.has(type)) return known;
    const representation = compileForType(type, requires, rewrites, schema);
    if (schema.getType(type)) byType.set(type, representation);
    return representation;
  };
}

function compileForType(
  type: string,
  requires: readonly QueryPlanSelectionNode[],
  rewrites: FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): Representation | undefined {
  const fitting = requires.filter(
    (selection) =>
      selection.kind === "Field" ||
      (selection.typeCondition && isObjectOfType(schema, { __typename: type }, selection.typeCondition)),
  );
  if (fitting.length === 0) return undefined;
  const [only] = fitting;
  if (fitting.length === 1 && only?.kind === "InlineFragment" && !rewrites?.length && isPlain(only.selections)) {
    const keys = only.selections.filter((field) => field.kind === "Field" && field.name !== "__typename");
    if (keys.length === only.selections.length) return undefined; // without its type it is no representation
    const [key] = keys;
    const soleKey = keys.length === 1 && key?.kind === "Field" && !key.selections ? nameOf(key) : undefined;
    return { text: compileObject(only.selections), soleKey };
  }
  const text = (place: Tree): string | undefined => {
    const representation = select(schema, place, requires);
    if (!representation?.__typename) return undefined;
    applyRewrites(schema, rewrites, representation);
    return JSON.stringify(representation);
  };
  return { text, soleKey: undefined };
}

/** Fields only, each once: what nearly every key and requirement is. */
function isPlain(selections: readonly QueryPlanSelectionNode[]): boolean {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind !== "Field" || names.has(selection.name)) return false;
    names.add(selection.name);
    if (selection.selections && !isPlain(selection.selections)) return false;
  }
  return true;
}

function compileObject(selections: readonly QueryPlanSelectionNode[]): Representation["text"] {
  const fields = selections.map((selection, index) => {
    if (selection.kind !== "Field") throw new Error("only plain selections are compiled");
    const name = nameOf(selection);
    const nested = selection.selections && compileObject(selection.selections);
    const head = `${index === 0 ? "{" : ","}"${selection.name}":`;
    return { name, head, text: nested ? textOfObjects(nested) : textOfLeaf };
  });
  return (place) => {
    let text = "";
    for (const field of fields) {
      const value = place[field.name];
      if (value === undefined) return undefined; // it failed to come, and the error is already noted
      text += field.head + field.text(value);
    }
    return `${text}}`;
  };
}

function textOfLeaf(value: unknown): string {
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}

function textOfObjects(nested: Representation["text"]): (value: unknown) => string {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(text).join(",")}]`;
    return (isTree(value) ? nested(value) : undefined) ?? "null";
  };
  return text;
}

/** The same for the rare cases: several type conditions that overlap, conditions within, values rewritten. */
function select(schema: GraphQLSchema, source: unknown, selections: readonly QueryPlanSelectionNode[]): Tree | null {
  if (!isTree(source)) return null;
  const result: Tree = {};
  for (const selection of selections) {
    if (selection.kind === "Field") {
      const name = nameOf(selection);
      const value = source[name];
      if (value === undefined) return null;
      const below = selection.selections;
      const sent = selection.name;
      if (!below) result[sent] = value;
      else if (Array.isArray(value)) result[sent] = value.map((element) => select(schema, element, below));
      else result[sent] = select(schema, value, below);
    } else if (selection.typeCondition && isObjectOfType(schema, source, selection.typeCondition)) {
      const part = select(schema, source, selection.selections);
      if (part) mergeInto(result, part, {});
    }
  }
  return result;
}

/** Where the value stands in the tree; it is sent under the field's own name. */
function nameOf(field: { alias?: string; name: string }): string {
  return field.alias ?? field.name;
}
