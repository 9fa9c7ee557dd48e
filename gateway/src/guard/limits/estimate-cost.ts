import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/**
 * What an operation may cost at most, in points, before it is executed:
 *
 * - an object costs 1, a value inside an object nothing;
 * - the list inside a field with `first` counts as `first` objects, the list of a field with `ids` as many as there are
 *   ids, a list of which nobody says how long it is as ten, each with all that is inside;
 * - what changes something costs 10 more.
 *
 * So `municipalities(first: 50) { nodes { organizations(first: 20) { nodes { name } } } }` is
 * 1 + 50 × (1 + 1 + 20 × 1) = 1,101. Conditions (`@skip`) are taken as if they let everything through.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  let terms = known.get(operation);
  if (!terms) {
    terms = termsOf(schema, document, operation);
    known.set(operation, terms);
  }
  return terms.reduce((sum, term) => sum + pointsOf(term, variables), 0);
}

/** What of the estimate no answer shows: that something was changed. Nothing for an operation that was not estimated. */
export function fixedCost(operation: OperationDefinitionNode): number {
  return known.get(operation)?.reduce((sum, { extra }) => sum + extra, 0) ?? 0;
}

/** The objects behind one field: how many, and what each of them contains. */
interface Term {
  extra: number;
  /** How many; a variable's name where that is only known with the variables. */
  times: number | { variable: string; fallback: number };
  inside: readonly Term[];
}

/** Worked out once for each operation: the document of a text stays the same object from request to request. */
const known = new WeakMap<OperationDefinitionNode, readonly Term[]>();

const plainList = 10;
const change = 10;

function pointsOf({ extra, times, inside }: Term, variables: Readonly<Record<string, unknown>>): number {
  const count = typeof times === "number" ? times : countOf(variables[times.variable], times.fallback);
  let each = 1;
  for (const term of inside) each += pointsOf(term, variables);
  return extra + count * each;
}

/** A number that no subgraph would take is none: the refusal comes from there, and says more. */
function countOf(value: unknown, fallback: number): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && value >= 0 ? value : fallback;
}

function termsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): readonly Term[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  const extra = operation.operation === "mutation" ? change : 0;
  return root ? inSet(root, operation.selectionSet, plainList).map((term) => ({ ...term, extra })) : [];

  /** `first`: how many objects a list directly in here has. */
  function inSet(type: GraphQLNamedType, set: SelectionSetNode, first: Term["times"]): readonly Term[] {
    return set.selections.flatMap((selection): readonly Term[] => {
      if (selection.kind === Kind.FIELD) return inField(type, selection, first);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return inSet(typeOf(selection.typeCondition?.name.value) ?? type, selection.selectionSet, first);
      }
      const fragment = fragments.get(selection.name.value);
      const narrowed = typeOf(fragment?.typeCondition.name.value);
      return fragment && narrowed ? inSet(narrowed, fragment.selectionSet, first) : [];
    });
  }

  function inField(parent: GraphQLNamedType, field: FieldNode, first: Term["times"]): readonly Term[] {
    const definition = fieldOf(parent, field.name.value);
    if (!definition || !field.selectionSet) return [];
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) return [];
    const own = amountOf(field, definition, operation);
    return isList(definition.type)
      ? [{ extra: 0, times: own ?? first, inside: inSet(type, field.selectionSet, plainList) }]
      : [{ extra: 0, times: 1, inside: inSet(type, field.selectionSet, own ?? plainList) }];
  }

  function typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : schema.getType(name);
  }
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** How many things a field is asked for by `first` or `ids`; nothing where it has neither. */
function amountOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Term["times"] | undefined {
  const argument = definition.args.find(({ name }) => name === "first" || name === "ids");
  if (!argument) return undefined;
  // The default of a plain list is a cap on a list that is short by nature, not the length of a page.
  const usual = isList(definition.type) ? plainList : countOf(argument.defaultValue, plainList);
  const given = field.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (given?.kind !== Kind.VARIABLE) return countIn(given) ?? usual;
  const variable = given.name.value;
  const declared = operation.variableDefinitions?.find((definition) => definition.variable.name.value === variable);
  return { variable, fallback: countIn(declared?.defaultValue) ?? usual };
}

function countIn(value: ValueNode | undefined): number | undefined {
  if (value?.kind === Kind.LIST) return value.values.length;
  return value?.kind === Kind.INT ? Math.max(0, Number(value.value)) : undefined;
}
