import type { GraphQLFormattedError } from "graphql";
import type { SubgraphAnswer, Tree } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** The text of a subgraph as an answer, or the failure that it is none. */
export function parseAnswer(
  service: string,
  status: number,
  contentType: string | undefined,
  text: string,
  cacheControl: string | undefined,
): SubgraphAnswer {
  if (status < 200 || status > 299) throw new SubgraphFailure("refused", service, { status });
  if (!contentType || !/^application\/(graphql-response\+)?json/.test(contentType)) {
    throw new SubgraphFailure("malformed", service);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new SubgraphFailure("malformed", service, { cause });
  }
  if (!isTree(body)) throw new SubgraphFailure("malformed", service);
  const { data, errors } = body;
  if (data !== null && data !== undefined && !isTree(data)) throw new SubgraphFailure("malformed", service);
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) {
    throw new SubgraphFailure("malformed", service);
  }
  return {
    data,
    errors: (errors ?? undefined) as readonly GraphQLFormattedError[] | undefined,
    cacheControl,
    shared: false,
  };
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
