import { buildASTSchema, type GraphQLSchema, Kind, parse, visit } from "graphql";

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
