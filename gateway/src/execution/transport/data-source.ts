import type { GraphQLDataSource } from "@apollo/gateway";
import { parse } from "graphql";
import type { SubgraphAnswer } from "./subgraph-call.ts";

type Ask = (service: string, kind: "query" | "mutation" | "subscription", body: string) => Promise<SubgraphAnswer>;

/** Our transport as the library's own executor wants it, for the operations that take the library's path. */
export function dataSource(
  service: string,
  ask: Ask,
  represented: (representations: unknown) => unknown,
): GraphQLDataSource {
  return {
    async process({ request: { query, operationName, variables } }) {
      const representations = represented(variables?.representations);
      const sent = representations === undefined ? variables : { ...variables, representations };
      const answer = await ask(service, kindOf(query ?? ""), JSON.stringify({ query, operationName, variables: sent }));
      // The library merges into what it gets, and a shared answer is not its own.
      const data = answer.shared ? structuredClone(answer.data) : answer.data;
      return { ...(answer.errors && { errors: answer.errors }), ...(data !== undefined && { data }) };
    },
  };
}

function kindOf(query: string): "query" | "mutation" | "subscription" {
  const document = parse(query, { noLocation: true });
  for (const definition of document.definitions) if ("operation" in definition) return definition.operation;
  return "query";
}
