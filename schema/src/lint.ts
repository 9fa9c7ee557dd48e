import { parse } from "graphql";
import type { SubgraphTexts } from "./compose.ts";
import { findUndatedDeprecations } from "./lint/dated-deprecations.ts";
import { findUndescribed } from "./lint/described.ts";
import type { Finding, LintedSubgraph } from "./lint/finding.ts";
import { findForeignNonNull } from "./lint/foreign-nullable.ts";
import { Ownership } from "./lint/ownership.ts";
import { findRequiresWithArguments } from "./lint/requires-without-arguments.ts";

/** Checks what composition does not: the rules of this house, whose list is in schema/README.md. */
export function lintContract(texts: SubgraphTexts): Finding[] {
  const subgraphs = [...texts].map(([name, text]): LintedSubgraph => ({ name, document: parse(text) }));
  const ownership = new Ownership(subgraphs);
  return subgraphs.flatMap((subgraph) => [
    ...findUndescribed(subgraph, ownership),
    ...findForeignNonNull(subgraph, ownership),
    ...findRequiresWithArguments(subgraph, subgraphs),
    ...findUndatedDeprecations(subgraph),
  ]);
}

export function sentenceOfFinding({ subgraph, where, problem }: Finding): string {
  return `schema/subgraphs/${subgraph}.graphql: ${where} ${problem}`;
}
