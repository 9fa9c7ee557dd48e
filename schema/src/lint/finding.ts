import type { DocumentNode } from "graphql";
import type { PartName } from "../part.ts";

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
