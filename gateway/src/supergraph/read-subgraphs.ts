import { type ConstDirectiveNode, Kind, parse } from "graphql";

/** The names of the subgraphs that a supergraph is composed of. */
export function readSubgraphs(supergraph: string): string[] {
  return parse(supergraph, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph"
      ? (definition.values ?? []).flatMap(({ directives = [] }) => directives.map(nameIn))
      : [],
  );
}

function nameIn(graph: ConstDirectiveNode): string {
  const value = graph.arguments?.find((argument) => argument.name.value === "name")?.value;
  return value?.kind === Kind.STRING ? value.value : "";
}
