import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { clientSchemaOf } from "./client-schema.ts";
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
export function breaks({ criticality, type }: Change): boolean {
  return (criticality.level === CriticalityLevel.Breaking || /REMOVED$/.test(type)) && !harmless.test(type);
}

/** What may be taken away without a query failing. */
const harmless = /DESCRIPTION|DEPRECATION|DIRECTIVE|DEFAULT_VALUE_REMOVED/;
