import { type DirectiveNode, type DocumentNode, Kind, parse } from "graphql";

/** The subgraphs behind each type, e.g. `Course`, and each of its fields, e.g. `Course.title`. */
export type Owners = Record<string, string[]>;

/**
 * Reads from the join directives of a supergraph who owns what. A type with a key belongs to the subgraph that defines
 * most of its fields; one without (`Money`) to all that have it. A field belongs to whoever can answer it.
 */
export function ownersIn(supergraph: string): Owners {
  const document = parse(supergraph, { noLocation: true });
  const names = namesOfGraphs(document);
  const owners: Owners = {};
  for (const definition of document.definitions) {
    if (!("name" in definition) || !definition.name || !("directives" in definition)) continue;
    const type = definition.name.value;
    const joins = (definition.directives ?? []).filter(({ name }) => name.value === "join__type");
    if (joins.length === 0) continue;
    const all = distinct(joins.flatMap((join) => names.get(argument(join, "graph")) ?? []));
    const defined = new Map<string, number>();
    for (const field of "fields" in definition ? (definition.fields ?? []) : []) {
      const said = (field.directives ?? []).filter(({ name }) => name.value === "join__field");
      const answering = said
        .filter((join) => argument(join, "external") !== "true")
        .flatMap((join) => names.get(argument(join, "graph")) ?? []);
      // A field of which nothing is said is known to all that know the type.
      const by = said.length === 0 ? all : distinct(answering);
      owners[`${type}.${field.name.value}`] = by;
      for (const graph of by) defined.set(graph, (defined.get(graph) ?? 0) + 1);
    }
    const isEntity = joins.some((join) => argument(join, "key") !== "");
    owners[type] = isEntity && definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [mostOf(all, defined)] : all;
  }
  return owners;
}

function namesOfGraphs(document: DocumentNode): Map<string, string> {
  const graphs = document.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph"
      ? (definition.values ?? [])
      : [],
  );
  return new Map(
    graphs.flatMap(({ name, directives = [] }) =>
      directives.map((directive): [string, string] => [name.value, argument(directive, "name")]),
    ),
  );
}

function argument({ arguments: given = [] }: DirectiveNode, name: string): string {
  const value = given.find((candidate) => candidate.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : "";
}

function mostOf(graphs: string[], counts: ReadonlyMap<string, number>): string {
  return graphs.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? "";
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
