import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import type { NamedRequirements } from "./name-required-arguments.ts";

/** Fields of one fetch that can be resolved from one representation. */
interface Share {
  readonly fields: Set<FieldNode>;
  readonly names: Set<string>;
}

/** A representation holds one value per field name: a fetch that requires a field with two arguments becomes two. */
export function splitConflicts(fetch: FetchNode, { byName, of }: NamedRequirements): FetchNode[] {
  if (!fetch.requires) return [fetch];
  const { operation, entities } = inlined(fetch);
  if (!entities?.selectionSet) return [fetch];
  const shares: Share[] = [{ fields: new Set(), names: new Set() }];
  const place = (selectionSet: SelectionSetNode, type: string): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        place(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      } else if (selection.kind === Kind.FIELD) {
        const names = of.get(`${fetch.serviceName} ${type}.${selection.name.value}`) ?? new Set<string>();
        let share = shares.find((each) => fits(names, each.names));
        if (!share) {
          share = { fields: new Set(), names: new Set() };
          shares.push(share);
        }
        share.fields.add(selection);
        for (const name of names) share.names.add(name);
      }
    }
  };
  place(entities.selectionSet, "");
  return shares.length === 1 ? [fetch] : shares.map((share) => shareOf(fetch, operation, entities, share, byName));

  function fits(names: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
    return [...names].every((name) =>
      [...present].every((other) => other === name || byName.get(other)?.field !== byName.get(name)?.field),
    );
  }
}

function shareOf(
  fetch: FetchNode,
  operation: OperationDefinitionNode,
  entities: FieldNode,
  { fields, names }: Share,
  byName: NamedRequirements["byName"],
): FetchNode {
  const selectionSet = entities.selectionSet && keepFields(entities.selectionSet, fields);
  const selections: SelectionNode[] = [{ ...entities, ...(selectionSet && { selectionSet }) }];
  const share = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  const used = new Set<string>();
  visit(share.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print({ ...share, variableDefinitions })),
    variableUsages: (fetch.variableUsages ?? []).filter((name) => used.has(name)),
    requires: keepNames(fetch.requires ?? [], (name) => !byName.has(name) || names.has(name)),
  };
}

function keepFields(selectionSet: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = selectionSet.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const below = keepFields(selection.selectionSet, fields);
    return below.selections.length > 0 ? [{ ...selection, selectionSet: below }] : [];
  });
  return { ...selectionSet, selections };
}

function keepNames(
  selections: readonly QueryPlanSelectionNode[],
  keep: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === "Field" && !keep(selection.name)) return [];
    if (!selection.selections) return [selection];
    const below = keepNames(selection.selections, keep);
    return below.length > 0 ? [{ ...selection, selections: below }] : [];
  });
}

/** The operation without named fragments, which would have to be split too. */
function inlined(fetch: FetchNode): { operation: OperationDefinitionNode; entities: FieldNode | undefined } {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const written = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const operation: OperationDefinitionNode = visit(written, {
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      return fragment && { ...fragment, kind: Kind.INLINE_FRAGMENT, directives: spread.directives ?? [] };
    },
  });
  const [entities] = operation.selectionSet.selections;
  return { operation, entities: entities?.kind === Kind.FIELD ? entities : undefined };
}
