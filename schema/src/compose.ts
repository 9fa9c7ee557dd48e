import { composeServices } from "@apollo/composition";
import { type GraphQLError, parse } from "graphql";
import { gatewayPart } from "./gateway-part.ts";
import { type PartName, sourceOf } from "./part.ts";
import { defaultUrlOf, subgraphNames } from "./subgraphs.ts";

/** What each part says of itself, as `printSubgraphSchema` prints it. */
export type SubgraphTexts = ReadonlyMap<PartName, string>;

export type Composition = { supergraph: string; problems?: never } | { supergraph?: never; problems: string[] };

/** Makes one graph of all subgraphs, or says in sentences why they do not fit together. */
export function compose(subgraphs: SubgraphTexts): Composition {
  const services = [...subgraphs].map(([name, text]) => ({
    name,
    url: name === gatewayPart.name ? gatewayPart.url : defaultUrlOf(name),
    typeDefs: parse(text),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) return { problems: errors.map(sentenceOf) };
  return { supergraph: `${supergraphSdl.trimEnd()}\n` };
}

function sentenceOf(error: GraphQLError): string {
  const names = subgraphsIn(error);
  const files = names.map((name) => `schema/subgraphs/${name}.graphql`).join(", ") || "all subgraphs together";
  const places = names.map(sourceOf).join(" or ") || "the service that declares it";
  return (
    `${files}: ${error.message.trim()} (${String(error.extensions.code ?? "COMPOSITION_ERROR")})\n` +
    `    What to do: change the declaration in ${places}, then run: pnpm schema`
  );
}

/** Composition marks the syntax nodes of an error with the subgraph they come from, and quotes names in the message. */
function subgraphsIn({ nodes, message }: GraphQLError): PartName[] {
  const marked = new Set((nodes ?? []).map((node) => (node as { subgraph?: string }).subgraph));
  return [...subgraphNames, gatewayPart.name].filter(
    (name) => marked.has(name) || message.includes(`"${name}"`) || message.startsWith(`[${name}]`),
  );
}
