import {
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  parseType,
  print,
  type SelectionSetNode,
  visit,
} from "graphql";
import { fieldNode, nameNode, selectionSet } from "./select-default.ts";

/** A step from an operation to a part of it: the name of a field, or `... on Course`. */
export type Path = readonly string[];

/** An operation that is put together piece by piece. */
export interface Draft {
  query: string;
  /** As values. */
  variables: Record<string, unknown>;
}

/** The operation of a text that is built on; nothing where the text is none, or has several. */
export function operationIn(query: string): OperationDefinitionNode | undefined {
  try {
    const operations = parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1 ? operations[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The field at a path of an operation; nothing where it is not chosen. */
export function fieldAt(
  { selectionSet }: { selectionSet?: SelectionSetNode | undefined },
  path: Path,
): FieldNode | undefined {
  const [step = "", ...rest] = path;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.INLINE_FRAGMENT && `... on ${selection.typeCondition?.name.value}` === step) {
      return fieldAt(selection, rest);
    }
    if (selection.kind === Kind.FIELD && !selection.alias && selection.name.value === step) {
      return rest.length === 0 ? selection : fieldAt(selection, rest);
    }
  }
  return undefined;
}

/** Puts a field into a draft, with all that it needs, or takes it out again. */
export function toggleField(schema: GraphQLSchema, root: OperationTypeNode, draft: Draft, path: Path): Draft {
  const builder = new Builder(schema, root, draft);
  const chosen = builder.operation && fieldAt(builder.operation, path);
  return chosen ? builder.without(path) : builder.with(path);
}

/** Gives a chosen field one of its arguments as a variable, or takes it away. */
export function toggleArgument(
  schema: GraphQLSchema,
  root: OperationTypeNode,
  draft: Draft,
  path: Path,
  name: string,
): Draft {
  return new Builder(schema, root, draft).toggleArgument(path, name);
}

class Builder {
  readonly operation: OperationDefinitionNode | undefined;
  /** Variables that a change makes necessary. */
  readonly #needed = new Map<string, GraphQLInputType>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly root: OperationTypeNode,
    readonly draft: Draft,
  ) {
    const operation = operationIn(draft.query);
    this.operation = operation?.operation === root ? operation : undefined;
  }

  with(path: Path): Draft {
    const type = this.schema.getRootType(this.root);
    if (!type) return this.draft;
    return this.#finish(this.#add(this.operation?.selectionSet, type, path));
  }

  without(path: Path): Draft {
    return this.#finish(remove(this.operation?.selectionSet, path));
  }

  toggleArgument(path: Path, name: string): Draft {
    const field = this.operation && fieldAt(this.operation, path);
    const argument = this.#definitionAt(path)?.args.find((candidate) => candidate.name === name);
    if (!field || !argument) return this.draft;
    const others = (field.arguments ?? []).filter((given) => given.name.value !== name);
    const isGiven = others.length < (field.arguments?.length ?? 0);
    const value = {
      kind: Kind.VARIABLE as const,
      name: nameNode(isGiven ? "" : this.#variableFor(argument, field.name.value)),
    };
    const given = { kind: Kind.ARGUMENT as const, name: nameNode(name), value };
    const changed = { ...field, arguments: isGiven ? others : [...others, given] };
    return this.#finish(
      visit(this.operation?.selectionSet ?? selectionSet([]), {
        Field: (node) => (node === field ? changed : undefined),
      }),
    );
  }

  #add(set: SelectionSetNode | undefined, parent: GraphQLNamedType, path: Path): SelectionSetNode {
    const [step = "", ...rest] = path;
    const selections = set?.selections ?? [];
    if (step.startsWith("... on ")) {
      const name = step.slice(7);
      const type = this.schema.getType(name) ?? parent;
      const there = selections.find(
        (one) => one.kind === Kind.INLINE_FRAGMENT && one.typeCondition?.name.value === name,
      );
      const inner = this.#add(there?.kind === Kind.INLINE_FRAGMENT ? there.selectionSet : undefined, type, rest);
      const typeCondition = { kind: Kind.NAMED_TYPE as const, name: nameNode(name) };
      return replaced(set, there, { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inner });
    }
    const definition = fieldOf(parent, step);
    if (!definition) return selectionSet(selections);
    const there = selections.find((one) => one.kind === Kind.FIELD && !one.alias && one.name.value === step);
    if (there?.kind === Kind.FIELD) {
      if (rest.length === 0) return selectionSet(selections);
      return replaced(set, there, {
        ...there,
        selectionSet: this.#add(there.selectionSet, getNamedType(definition.type), rest),
      });
    }
    const fresh = fieldNode(definition, (argument) => {
      const found = definition.args.find(({ name }) => name === argument);
      return found ? this.#variableFor(found, definition.name) : argument;
    });
    const inner = rest.length > 0 ? this.#add(undefined, getNamedType(definition.type), rest) : fresh.selectionSet;
    return replaced(set, undefined, { ...fresh, ...(inner && { selectionSet: inner }) });
  }

  /** A variable for an argument: of its name, or with the field's before it where that is taken by another type. */
  #variableFor({ name, type }: GraphQLArgument, field: string): string {
    const declared = this.operation?.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const isTaken = (declared && print(declared.type) !== String(type)) || (this.#needed.get(name) ?? type) !== type;
    const chosen = isTaken ? `${field}${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
    this.#needed.set(chosen, type);
    return chosen;
  }

  #definitionAt(path: Path): GraphQLField<unknown, unknown> | undefined {
    let type: GraphQLNamedType | undefined = this.schema.getRootType(this.root) ?? undefined;
    let definition: GraphQLField<unknown, unknown> | undefined;
    for (const step of path) {
      if (step.startsWith("... on ")) type = this.schema.getType(step.slice(7));
      else {
        definition = type && fieldOf(type, step);
        type = definition && getNamedType(definition.type);
      }
    }
    return definition;
  }

  /** The whole text again, with the variables that are used and no others. */
  #finish(set: SelectionSetNode): Draft {
    if (set.selections.length === 0) return { query: "", variables: {} };
    const used = new Set<string>();
    visit(set, { Variable: ({ name }) => void used.add(name.value) });
    const before = (this.operation?.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
    const known = new Set(before.map(({ variable }) => variable.name.value));
    const added = [...this.#needed].filter(([name]) => used.has(name) && !known.has(name));
    const operation: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: this.root,
      ...(this.operation?.name && { name: this.operation.name }),
      directives: this.operation?.directives ?? [],
      variableDefinitions: [
        ...before,
        ...added.map(([name, type]) => ({
          kind: Kind.VARIABLE_DEFINITION as const,
          variable: { kind: Kind.VARIABLE as const, name: nameNode(name) },
          type: parseType(String(type)),
        })),
      ],
      selectionSet: set,
    };
    const variables = Object.fromEntries([
      ...Object.entries(this.draft.variables).filter(([name]) => used.has(name)),
      ...added
        .filter(([name]) => !(name in this.draft.variables))
        .map(([name, type]) => [name, firstValue(name, type)] as const),
    ]);
    const fragments = this.operation ? fragmentsIn(this.draft.query) : [];
    return { query: print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }), variables };
  }
}

function fragmentsIn(query: string): DocumentNode["definitions"] {
  return parse(query, { noLocation: true }).definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
}

function replaced(
  set: SelectionSetNode | undefined,
  old: SelectionSetNode["selections"][number] | undefined,
  fresh: SelectionSetNode["selections"][number],
): SelectionSetNode {
  const selections = set?.selections ?? [];
  return selectionSet(old ? selections.map((one) => (one === old ? fresh : one)) : [...selections, fresh]);
}

/** What would be left empty goes too. */
function remove(set: SelectionSetNode | undefined, path: Path): SelectionSetNode {
  const [step = "", ...rest] = path;
  return selectionSet(
    (set?.selections ?? []).flatMap((one): SelectionSetNode["selections"][number][] => {
      const name =
        one.kind === Kind.FIELD && !one.alias
          ? one.name.value
          : one.kind === Kind.INLINE_FRAGMENT
            ? `... on ${one.typeCondition?.name.value}`
            : "";
      if (name !== step || one.kind === Kind.FRAGMENT_SPREAD) return [one];
      if (rest.length === 0) return [];
      const inner = remove(one.selectionSet, rest);
      return inner.selections.length > 0 ? [{ ...one, selectionSet: inner }] : [];
    }),
  );
}

export function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** A value to begin with. */
function firstValue(name: string, type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [];
  if (isEnumType(plain)) return plain.getValues()[0]?.name ?? null;
  if (isInputObjectType(plain)) {
    const needed = Object.values(plain.getFields()).filter(
      ({ type, defaultValue }) => String(type).endsWith("!") && defaultValue === undefined,
    );
    return Object.fromEntries(needed.map((field) => [field.name, firstValue(field.name, field.type)]));
  }
  if (name === "ags") return "05122000";
  if (name === "municipality") return "mun_05122000";
  const { name: scalar } = getNamedType(plain);
  if (scalar === "Int") return 10;
  if (scalar === "Float") return 0;
  if (scalar === "Boolean") return true;
  if (scalar === "Date") return new Date().toISOString().slice(0, 10);
  if (scalar === "DateTime") return new Date().toISOString();
  return scalar === "ID" && name === "idempotencyKey" ? crypto.randomUUID() : "";
}
