import { buildSubgraphSchema, printSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type DocumentNode, type GraphQLSchema, parse, visit } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";

/** Turns the key fields another subgraph sent (`{ __typename, id }`) into the entity, or null where there is none. */
export interface ReferenceResolver {
  (reference: Record<string, string>, context: never): unknown;
  /** Who gets an answer, in words. */
  access?: string;
}

/** What of a service makes its part of the graph. */
export interface SubgraphDefinition {
  /** Classes with the queries, mutations and computed fields. */
  resolvers: NonEmptyArray<Function>;
  /** Object types that are only reached through an interface. */
  types?: Function[];
  /** Per entity type of the federation: how a reference to it is resolved. */
  references: Record<string, ReferenceResolver>;
}

const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides"])`;

/** The executable federated schema of a subgraph, and its text as the contract knows it. */
export function buildSubgraph(definition: SubgraphDefinition): { schema: GraphQLSchema; sdl: string } {
  const plain = buildPlainSchema(definition);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const typeDefs = inWrittenOrder(parse(`${federationLink}\n${printSchemaWithDirectives(plain)}`));
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  return { schema, sdl: printSubgraphSchema(schema) };
}

/** The schema as the resolvers declare it, before federation: what is declared beside a field is in its extensions. */
export function buildPlainSchema({ resolvers, types = [] }: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({ resolvers, orphanedTypes: types, validate: false, skipCheck: true });
}

/** Parameter decorators run from the last to the first; this gives arguments back the order they are written in. */
function inWrittenOrder(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.toReversed() ?? [] }),
  });
}
