import type { GraphQLDataSource } from "@apollo/gateway";
import { parse } from "graphql";
import type { Run } from "../run.ts";

/** Our transport as the library's own executor wants it, for the operations that take the library's path. */
export function dataSource(
  service: string,
  ask: Run["ask"],
  represented: (representations: unknown) => unknown,
): GraphQLDataSource {
  return {
    async process({ request: { query, operationName, variables } }) {
      const representations = represented(variables?.representations);
      const sent = representations === undefined ? variables : { ...variables, representations };
      const entities = Array.isArray(representations) ? representations.length : undefined;
      const body = JSON.stringify({ query, operationName, variables: sent });
      const answer = await ask(service, kindOf(query ?? ""), body, entities);
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
