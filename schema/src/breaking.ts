import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildASTSchema, type GraphQLSchema, Kind, parse, visit } from "graphql";
import { deprecationsOf, isAnnounced } from "./deprecation.ts";

/** A change that makes some query of today fail or mean something else. */
export interface BreakingChange {
  /** Where in the graph, e.g. `Course.title`. */
  path: string;
  what: string;
  /** It was announced at least six months ago. */
  announced: boolean;
}

/** What breaks for clients between two supergraphs, as they see them; `today` decides what was announced in time. */
export async function breakingChanges(before: string, after: string, today: string): Promise<BreakingChange[]> {
  const old = clientSchemaOf(before);
  const changes = await diff(old, clientSchemaOf(after));
  const deprecations = deprecationsOf(old);
  return changes.filter(breaks).map(({ path = "", message }) => ({
    path,
    what: message,
    announced: isAnnounced(path, deprecations, today),
  }));
}

/** Removing something deprecated is for the rule here to judge, whatever level the comparison gives it. */
function breaks({ criticality, type }: Change): boolean {
  return (criticality.level === CriticalityLevel.Breaking || /REMOVED$/.test(type)) && !harmless.test(type);
}

/** What may be taken away without a query failing. */
const harmless = /DESCRIPTION|DEPRECATION|DIRECTIVE|DEFAULT_VALUE_REMOVED/;

/** A supergraph as clients see it: without the federation's directives and types (`join__Graph`, `@link`). */
export function clientSchemaOf(supergraph: string): GraphQLSchema {
  const document = visit(parse(supergraph), {
    Directive: ({ name }) => (isOfFederation(name.value) ? null : undefined),
    enter: (node) =>
      "name" in node && node.kind.endsWith("Definition") && node.name && isOfFederation(node.name.value)
        ? null
        : undefined,
  });
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.SCHEMA_DEFINITION || definition.operationTypes.length > 0,
  );
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
}

function isOfFederation(name: string): boolean {
  return name.includes("__") || name === "link";
}
