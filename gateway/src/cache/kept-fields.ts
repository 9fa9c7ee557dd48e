import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { computedFields, toldBy, untoldFields, valueTypes } from "./kept-types.ts";

/** The part of a plan's fetch that says what is asked of whom. */
export interface EntityFetch {
  readonly serviceName: string;
  readonly operationKind: string;
  readonly operation: string;
  readonly variableUsages?: readonly string[];
  readonly requires?: readonly unknown[] | undefined;
}

/**
 * What a fetch asks of entities, if it is nothing but what stands in them: fields that take no arguments, plain or made of
 * plain ones, from the very subgraph that tells whenever such a thing is written. Whatever else an entity may be asked for
 * follows from other things too, and is not told by its own changes.
 */
export function ownFieldsAsked(
  fetch: EntityFetch,
  fieldOf: (parent: string, field: string) => GraphQLField<unknown, unknown> | undefined,
): string | undefined {
  if (fetch.operationKind !== "query" || !fetch.requires || fetch.variableUsages?.length) return undefined;
  const [operation, ...others] = parse(fetch.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || operation.selectionSet.selections.length !== 1) return undefined;
  if (!entities.selectionSet?.selections.every(isOwnPart)) return undefined;
  return print(entities.selectionSet);

  function isOwnPart(selection: SelectionNode): boolean {
    if (selection.kind === Kind.FIELD) return selection.name.value === "__typename";
    if (selection.kind !== Kind.INLINE_FRAGMENT || selection.directives?.length) return false;
    const type = selection.typeCondition?.name.value ?? "";
    return toldBy.get(type) === fetch.serviceName && isPlain(type, selection.selectionSet);
  }

  function isPlain(type: string, { selections }: SelectionSetNode): boolean {
    return selections.every((field) => field.kind === Kind.FIELD && isOwn(type, field));
  }

  function isOwn(parent: string, { name, directives, selectionSet }: FieldNode): boolean {
    const place = `${parent}.${name.value}`;
    if (name.value === "__typename") return true;
    if (directives?.length || untoldFields.has(place) || computedFields.has(place)) return false;
    const field = fieldOf(parent, name.value);
    // What takes arguments is worked out, also where none is given.
    if (!field || field.args.length > 0) return false;
    const type = getNamedType(field.type).name;
    return !selectionSet || (valueTypes.has(type) && isPlain(type, selectionSet));
  }
}
