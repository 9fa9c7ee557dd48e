import {
  type FieldNode,
  type GraphQLNamedOutputType,
  GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { quote } from "../quote.ts";
import type { Tree } from "../transport/subgraph-call.ts";
import { collectFields, type Scope } from "./collect-fields.ts";
import { leafWriter } from "./leaf.ts";
import type { Write } from "./write.ts";

/**
 * Compiles the way from the merged tree straight to the text of `data`: only what was asked, in the order it was asked,
 * with no object in between. Fields are compiled per runtime type when the first object of that type comes by.
 */
export function compileProjection(scope: Scope, root: GraphQLObjectType, selectionSet: SelectionSetNode): Write {
  return objectOf(scope, root, [selectionSet]);
}

function objectOf(scope: Scope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Write {
  const heads: string[] = [];
  const names: string[] = [];
  const writes: Write[] = [];
  for (const [name, nodes] of collectFields(scope, type, selectionSets)) {
    heads.push(`${heads.length === 0 ? "{" : ","}"${name}":`);
    names.push(name);
    writes.push(fieldOf(scope, type, nodes));
  }
  if (heads.length === 0) return () => "{}";

  return (object, oddities) => {
    let text = "";
    for (let index = 0; index < heads.length; index++) {
      text += heads[index] as string;
      text += (writes[index] as Write)((object as Tree)[names[index] as string], oddities);
    }
    return `${text}}`;
  };
}

function fieldOf(scope: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return typename(type);
  const field = type.getFields()[name];
  if (!field) return (_value, oddities) => oddities.met();
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  return outputOf(scope, field.type, selectionSets);
}

/** An alias of __typename may come with a value of its own, which then has to be the same. */
function typename({ name }: GraphQLObjectType): Write {
  const text = quote(name);
  return (value, oddities) => (value === undefined || value === null || value === name ? text : oddities.met());
}

function outputOf(scope: Scope, type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
  if (isNonNullType(type)) {
    const write = presentOf(scope, type.ofType, selectionSets);
    return (value, oddities) => (value === null || value === undefined ? oddities.met() : write(value, oddities));
  }
  const write = presentOf(scope, type, selectionSets);
  return (value, oddities) => (value === null || value === undefined ? "null" : write(value, oddities));
}

function presentOf(scope: Scope, type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
  if (isListType(type)) return listOf(outputOf(scope, type.ofType, selectionSets));
  const named = getNamedType(type);
  return isLeafType(named) ? leafWriter(named) : compositeOf(scope, named, selectionSets);
}

function listOf(write: Write): Write {
  return (list, oddities) => {
    if (!Array.isArray(list)) return oddities.met();
    const { length } = list;
    if (length === 0) return "[]";
    let text = `[${write(list[0], oddities)}`;
    for (let index = 1; index < length; index++) {
      text += ",";
      text += write(list[index], oddities);
    }
    return `${text}]`;
  };
}

function compositeOf(scope: Scope, type: GraphQLNamedOutputType, selectionSets: readonly SelectionSetNode[]): Write {
  const byType = new Map<string, Write>();
  const declared = isObjectType(type) ? objectOf(scope, type, selectionSets) : undefined;

  return (value, oddities) => {
    if (typeof value !== "object" || Array.isArray(value)) return oddities.met();
    const runtime = (value as Tree).__typename;
    if (declared && (runtime === undefined || runtime === type.name)) return declared(value, oddities);
    if (typeof runtime !== "string") return oddities.met();
    let write = byType.get(runtime);
    if (!write) {
      const found = scope.schema.getType(runtime);
      // Only types of the schema are kept: a subgraph must not be able to fill the memory with names.
      if (!(found instanceof GraphQLObjectType)) return oddities.met();
      write = objectOf(scope, found, selectionSets);
      byType.set(runtime, write);
    }
    return write(value, oddities);
  };
}
