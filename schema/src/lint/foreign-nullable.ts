import { Kind, print, type TypeNode } from "graphql";
import { sourceOf } from "../part.ts";
import type { Finding, LintedSubgraph } from "./finding.ts";
import { hasDirective, isTypeWithFields, type Ownership } from "./ownership.ts";

/** When another subgraph is down, the rest must still answer: what comes from it may be null, alone or in a list. */
export function findForeignNonNull({ name: subgraph, document }: LintedSubgraph, ownership: Ownership): Finding[] {
  return document.definitions.filter(isTypeWithFields).flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => !hasDirective(field, "external"))
      .flatMap((field) => {
        const target = requiredItem(field.type);
        if (target === undefined || !ownership.isForeign(target, subgraph)) return [];
        const owner = ownership.ownerOf(target) ?? "several subgraphs";
        return {
          subgraph,
          where: `${type.name.value}.${field.name.value}`,
          problem:
            `is ${print(field.type)}, but ${target} belongs to ${owner} and may be out of reach. ` +
            `Make it ${print(loosened(field.type))} in ${sourceOf(subgraph)}.`,
        };
      }),
  );
}

/** The named type, if the innermost value may not be null. */
function requiredItem(type: TypeNode): string | undefined {
  if (type.kind === Kind.LIST_TYPE) return requiredItem(type.type);
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
  return type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : requiredItem(type.type);
}

function loosened(type: TypeNode): TypeNode {
  if (type.kind === Kind.LIST_TYPE) return { ...type, type: loosened(type.type) };
  if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind === Kind.NAMED_TYPE) {
    return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  }
  return { ...type, type: { ...type.type, type: loosened(type.type.type) } };
}
