import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { targetOf } from "../reference/related-types.ts";

/** What tells things apart best, in this order. */
const telling = ["id", "name", "title", "code", "number", "amount", "value", "start", "end", "message"];

/** A field with the least that makes it valid and worth reading; arguments it needs are variables of their name. */
export function fieldNode(
  field: GraphQLField<unknown, unknown>,
  variableOf: (argument: string) => string,
  depth = 0,
): FieldNode {
  const needed = field.args.filter(isRequiredArgument);
  const selectionSet = selectionOf(getNamedType(field.type), field, variableOf, depth);
  return {
    kind: Kind.FIELD,
    name: nameNode(field.name),
    arguments: needed.map(({ name }) => ({
      kind: Kind.ARGUMENT,
      name: nameNode(name),
      value: { kind: Kind.VARIABLE, name: nameNode(variableOf(name)) },
    })),
    ...(selectionSet && { selectionSet }),
  };
}

function selectionOf(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  variableOf: (argument: string) => string,
  depth: number,
): SelectionSetNode | undefined {
  if (!isCompositeType(type)) return undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return selectionSet([leaf("__typename")]);
  const fields = type.getFields();
  const { nodes } = fields;
  if (nodes && targetOf(field.type).type !== type && depth < 3)
    return selectionSet([fieldNode(nodes, variableOf, depth + 1)]);
  const leaves = Object.values(fields).filter(
    ({ type, args }) => isLeafType(getNamedType(type)) && !args.some(isRequiredArgument),
  );
  const told = telling.flatMap((name) => leaves.filter((leaf) => leaf.name === name)).slice(0, 3);
  const chosen = told.length > 0 ? told : leaves.slice(0, 2);
  if (chosen.length > 0) return selectionSet(chosen.map(({ name }) => leaf(name)));
  // A type of nothing but other types, such as the payload of a change.
  const inner = Object.values(fields).filter(({ args }) => !args.some(isRequiredArgument));
  return depth < 2 && inner.length > 0
    ? selectionSet(inner.map((each) => fieldNode(each, variableOf, depth + 1)))
    : selectionSet([leaf("__typename")]);
}

export function selectionSet(selections: SelectionSetNode["selections"]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

export function leaf(name: string): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name) };
}

export function nameNode(value: string) {
  return { kind: Kind.NAME as const, value };
}
