import { type DocumentNode, parse } from "graphql";
import type { PartName, SubgraphTexts } from "./compose.ts";
import { findUndatedDeprecations } from "./lint/dated-deprecations.ts";
import { findUndescribed } from "./lint/described.ts";
import { findForeignNonNull } from "./lint/foreign-nullable.ts";
import { Ownership } from "./lint/ownership.ts";
import { findRequiresWithArguments } from "./lint/requires-without-arguments.ts";

/** The syntax of one subgraph. */
export interface LintedSubgraph {
  name: PartName;
  document: DocumentNode;
}

/** Something in the contract that breaks a rule of the house. */
export interface Finding {
  subgraph: PartName;
  /** E.g. `Course.provider`, or `Query.courses(first:)`. */
  where: string;
  /** What is wrong, and what to do. */
  problem: string;
}

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
