import {
  type FragmentDefinitionNode,
  GraphQLBoolean,
  Kind,
  type OperationDefinitionNode,
  valueFromAST,
  visit,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** The variables an operation uses in @skip and @include: all that its shape can depend on. */
export interface BooleanVariables {
  readonly names: ReadonlySet<string>;
  /** One key per combination of values, or nothing where one of them is not a boolean. */
  keyOf(variables: Variables): string | undefined;
  valueOf(variable: string, variables: Variables): boolean;
}

export function booleanVariablesOf(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): BooleanVariables {
  const names = new Set<string>();
  for (const node of [operation, ...fragments]) {
    visit(node, {
      Directive: ({ name, arguments: [argument] = [] }) => {
        if (name.value !== "skip" && name.value !== "include") return;
        if (argument?.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      },
    });
  }
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (names.has(variable.name.value)) defaults.set(variable.name.value, valueFromAST(defaultValue, GraphQLBoolean));
  }
  const read = (name: string, variables: Variables): unknown =>
    Object.hasOwn(variables, name) && variables[name] !== undefined ? variables[name] : defaults.get(name);

  return {
    names,
    keyOf: (variables) => {
      let key = "";
      for (const name of names) {
        const value = read(name, variables);
        if (typeof value !== "boolean") return undefined;
        key += value ? "1" : "0";
      }
      return key;
    },
    valueOf: (name, variables) => read(name, variables) === true,
  };
}
