import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type VariableNode,
} from "graphql";

export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The value of a boolean variable; fixed, for there is one projection per combination. */
  readonly condition: (variable: string) => boolean;
}

/** The fields of an object of this very type in the order of the answer: CollectFields of the specification. */
export function collectFields(
  scope: Scope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collect(scope, type, selectionSet, fields, spread);
  return fields;
}

function collect(
  scope: Scope,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (isLeftOut(selection, scope)) continue;
    switch (selection.kind) {
      case Kind.FIELD: {
        const name = selection.alias?.value ?? selection.name.value;
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
        break;
      }
      case Kind.INLINE_FRAGMENT:
        if (applies(scope.schema, selection.typeCondition?.name.value, type)) {
          collect(scope, type, selection.selectionSet, fields, spread);
        }
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = scope.fragments.get(selection.name.value);
        if (!fragment || spread.has(selection.name.value)) break;
        spread.add(selection.name.value);
        if (applies(scope.schema, fragment.typeCondition.name.value, type)) {
          collect(scope, type, fragment.selectionSet, fields, spread);
        }
      }
    }
  }
}

function isLeftOut({ directives = [] }: SelectionNode, scope: Scope): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    if (!argument || (name.value !== "skip" && name.value !== "include")) return false;
    const { value } = argument;
    const isTrue =
      value.kind === Kind.VARIABLE
        ? scope.condition((value as VariableNode).name.value)
        : "value" in value && value.value;
    return name.value === "skip" ? isTrue === true : isTrue !== true;
  });
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
