import type { FetchNode, PlanNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import type { NamedRequirements } from "./name-required-arguments.ts";
import { splitConflicts } from "./split-conflicts.ts";

/**
 * Turns the names of `nameRequiredArguments` back: into an alias where the field is fetched, so that it keeps out of the
 * way of the client's own; into the field's own name where it is sent as part of a representation.
 */
export function restoreArguments(node: PlanNode, requirements: NamedRequirements): PlanNode {
  switch (node.kind) {
    case "Fetch": {
      const fetches = splitConflicts(node, requirements).map((each) => restored(each, requirements));
      const [first] = fetches;
      return fetches.length === 1 && first ? first : { kind: "Parallel", nodes: fetches };
    }
    case "Flatten":
      return { ...node, node: restoreArguments(node.node, requirements) };
    case "Sequence":
    case "Parallel":
      return { ...node, nodes: node.nodes.map((child) => restoreArguments(child, requirements)) };
    case "Condition":
      return {
        ...node,
        ...(node.ifClause && { ifClause: restoreArguments(node.ifClause, requirements) }),
        ...(node.elseClause && { elseClause: restoreArguments(node.elseClause, requirements) }),
      };
    case "Defer":
      return node;
  }
}

/** The same for representations the library has made: every value under its field's own name. */
export function withOwnNames(value: unknown, requirements: Pick<NamedRequirements, "byName">): unknown {
  if (Array.isArray(value)) return value.map((each) => withOwnNames(each, requirements));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      requirements.byName.get(name)?.field ?? name,
      withOwnNames(each, requirements),
    ]),
  );
}

function restored(fetch: FetchNode, { byName }: NamedRequirements): FetchNode {
  const document = visit(parse(fetch.operation, { noLocation: true }), {
    Field: (field) => {
      const requirement = byName.get(field.name.value);
      if (!requirement) return undefined;
      const alias = { kind: Kind.NAME as const, value: requirement.name };
      return { ...field, alias, name: { ...field.name, value: requirement.field }, arguments: requirement.arguments };
    },
  });
  const requires = fetch.requires?.map((selection) => restoredSelection(selection, byName));
  return { ...fetch, operation: stripIgnoredCharacters(print(document)), ...(requires && { requires }) };
}

function restoredSelection(
  selection: QueryPlanSelectionNode,
  byName: NamedRequirements["byName"],
): QueryPlanSelectionNode {
  const selections = selection.selections?.map((each) => restoredSelection(each, byName));
  if (selection.kind === "InlineFragment") return { ...selection, selections: selections ?? [] };
  const requirement = byName.get(selection.name);
  const name = requirement ? { name: requirement.field, alias: requirement.name } : {};
  return { ...selection, ...name, ...(selections && { selections }) };
}
