import { type FieldDefinitionNode, Kind, parse, type SelectionSetNode, type TypeNode } from "graphql";
import type { Finding, LintedSubgraph } from "./finding.ts";
import { isTypeWithFields } from "./ownership.ts";

/** `@requires` together with arguments gives silently wrong data in @apollo/gateway; whoever asks cannot tell. */
export function findRequiresWithArguments(
  { name: subgraph, document }: LintedSubgraph,
  all: readonly LintedSubgraph[],
): Finding[] {
  const fields = fieldsByPath(all);
  const findings: Finding[] = [];
  for (const type of document.definitions.filter(isTypeWithFields)) {
    for (const field of type.fields ?? []) {
      const required = requiredBy(field);
      if (required === undefined) continue;
      const where = `${type.name.value}.${field.name.value}`;
      if (field.arguments?.length) {
        findings.push({ subgraph, where, problem: `has @requires and arguments. ${why}` });
      }
      for (const path of pathsWithArguments(type.name.value, required, fields)) {
        findings.push({ subgraph, where, problem: `has @requires of ${path}, which takes arguments. ${why}` });
      }
    }
  }
  return findings;
}

const why = "The gateway answers that with wrong data: compute it in one subgraph, or require a plain field.";

function requiredBy(field: FieldDefinitionNode): SelectionSetNode | undefined {
  const directive = field.directives?.find(({ name }) => name.value === "requires");
  const value = directive?.arguments?.find(({ name }) => name.value === "fields")?.value;
  if (value?.kind !== Kind.STRING) return undefined;
  const [operation] = parse(`{ ${value.value} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
}

function pathsWithArguments(type: string, selected: SelectionSetNode, fields: FieldsByPath): string[] {
  return selected.selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return pathsWithArguments(selection.typeCondition?.name.value ?? type, selection.selectionSet, fields);
    }
    const path = `${type}.${selection.name.value}`;
    const found = fields.get(path);
    const own = selection.arguments?.length || found?.takesArguments ? [path] : [];
    const below = selection.selectionSet && found ? pathsWithArguments(found.type, selection.selectionSet, fields) : [];
    return [...own, ...below];
  });
}

type FieldsByPath = Map<string, { type: string; takesArguments: boolean }>;

/** Every field of the graph; it takes arguments if any subgraph says so. */
function fieldsByPath(subgraphs: readonly LintedSubgraph[]): FieldsByPath {
  const fields: FieldsByPath = new Map();
  for (const type of subgraphs.flatMap(({ document }) => document.definitions.filter(isTypeWithFields))) {
    for (const field of type.fields ?? []) {
      const path = `${type.name.value}.${field.name.value}`;
      const takesArguments = Boolean(field.arguments?.length) || (fields.get(path)?.takesArguments ?? false);
      fields.set(path, { type: namedType(field.type), takesArguments });
    }
  }
  return fields;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
