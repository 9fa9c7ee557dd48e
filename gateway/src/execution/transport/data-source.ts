import type { GraphQLDataSource } from "@apollo/gateway";
import { parse } from "graphql";
import type { Run } from "../run.ts";
import type { AskedEntities } from "./asked.ts";

/** Our transport as the library's own executor wants it, for the operations that take the library's path. */
export function dataSource(
  service: string,
  ask: Run["ask"],
  represented: (representations: unknown) => unknown,
): GraphQLDataSource {
  return {
    async process({ request: { query, operationName, variables } }) {
      const representations = represented(variables?.representations);
      const asked = Array.isArray(representations)
        ? entitiesOf(query, operationName, variables, representations)
        : JSON.stringify({ query, operationName, variables });
      const answer = await ask(service, kindOf(query ?? ""), asked);
      // The library merges into what it gets, and a shared answer is not its own.
      const data = answer.shared ? structuredClone(answer.data) : answer.data;
      return { ...(answer.errors && { errors: answer.errors }), ...(data !== undefined && { data }) };
    },
  };
}

function entitiesOf(
  query: string | undefined,
  operationName: string | undefined,
  variables: Record<string, unknown> | undefined,
  representations: readonly unknown[],
): AskedEntities {
  const { representations: _, ...others } = variables ?? {};
  const open = JSON.stringify({ query, operationName, variables: others }).slice(0, -"}}".length);
  return {
    head: `${open}${open.endsWith("{") ? "" : ","}"representations":`,
    representations: representations.map((each) => JSON.stringify(each)),
  };
}

function kindOf(query: string): "query" | "mutation" | "subscription" {
  const document = parse(query, { noLocation: true });
  for (const definition of document.definitions) if ("operation" in definition) return definition.operation;
  return "query";
}
