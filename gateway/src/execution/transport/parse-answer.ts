import type { GraphQLFormattedError } from "graphql";
import { entitiesIn } from "./asked.ts";
import type { Exchanged } from "./exchange.ts";
import type { Question, SubgraphAnswer, Tree } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/**
 * What a subgraph sent as an answer to this question, or the failure that it is none. Whatever has the form of a GraphQL
 * answer is one, also with another status than 200: many servers say so that a request was refused, and why.
 */
export function parseAnswer(
  { service, asked }: Pick<Question, "service" | "asked">,
  { status, text, size, cacheControl, serverTiming }: Exchanged,
): SubgraphAnswer {
  const { data, errors, problem } = read(text, entitiesIn(asked));
  if (problem !== undefined) {
    const cause = new Error(`status ${status}, ${problem}: ${text.slice(0, 200)}`);
    // Whatever stands before a subgraph that is gone answers in its place.
    throw new SubgraphFailure(status >= 500 ? "refused" : "malformed", service, { cause, status });
  }
  return { data, errors, status, cacheControl, serverTiming, size, shared: false, via: "own" };
}

interface Read {
  readonly data?: Tree | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly problem?: string;
}

function read(text: string, entities: number | undefined): Read {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { problem: "not JSON" };
  }
  if (!isTree(body)) return { problem: "no object" };
  const { data } = body;
  const errors = body.errors ?? undefined;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) {
    return { problem: "errors are no list of errors" };
  }
  if (data === undefined || data === null) return errors ? { data, errors } : { problem: "neither data nor errors" };
  if (!isTree(data)) return { problem: "data is no object" };
  if (entities !== undefined && !hasEntities(data, entities, errors !== undefined)) {
    return { problem: `${entities} entities were asked for` };
  }
  return { data, errors };
}

function hasEntities({ _entities: given }: Tree, entities: number, failed: boolean): boolean {
  return Array.isArray(given) ? given.length === entities : failed && (given === null || given === undefined);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isError(value: unknown): boolean {
  return isTree(value) && typeof value.message === "string";
}
