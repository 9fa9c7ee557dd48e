import { type ASTNode, type DirectiveNode, Kind, visit } from "graphql";
import { deprecationForm, removableFrom } from "../deprecation.ts";
import type { Finding, LintedSubgraph } from "./finding.ts";

/** A deprecation without a day tells nobody how long there is time. */
export function findUndatedDeprecations({ name: subgraph, document }: LintedSubgraph): Finding[] {
  const findings: Finding[] = [];
  const path: string[] = [];
  const nameOf = (node: ASTNode) => ("name" in node && node.kind.endsWith("Definition") ? node.name?.value : undefined);
  visit(document, {
    enter(node) {
      const name = nameOf(node);
      if (name !== undefined) path.push(name);
      if (node.kind === Kind.DIRECTIVE && node.name.value === "deprecated" && !isDated(node)) {
        findings.push({
          subgraph,
          where: path.join("."),
          problem: `is deprecated without a day. Write ${deprecationForm}.`,
        });
      }
    },
    leave(node) {
      if (nameOf(node) !== undefined) path.pop();
    },
  });
  return findings;
}

function isDated(directive: DirectiveNode): boolean {
  const reason = directive.arguments?.find(({ name }) => name.value === "reason")?.value;
  return reason?.kind === Kind.STRING && removableFrom(reason.value) !== undefined;
}
