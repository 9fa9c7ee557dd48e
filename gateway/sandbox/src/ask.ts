import { createGraphiQLFetcher, type Fetcher } from "@graphiql/toolkit";
import { lastAnswer } from "./answer/last-answer.ts";
import { lastCalls, type SubgraphCall } from "./calls.ts";
import { authorization } from "./persona.ts";

/** Sends an operation and asks the gateway to tell whom it asked for the answer; that is shown beside the answer. */
export const ask: Fetcher = ({ operationName, ...request }, options) =>
  send(names(request.query, operationName) ? { ...request, operationName } : request, options);

const send = createGraphiQLFetcher({
  url: "/graphql",
  headers: { "x-kommgraph-trace": "1" },
  fetch: async (input, init) => {
    const started = performance.now();
    const isIntrospection = String(init?.body).includes('"operationName":"IntrospectionQuery"');
    const request = { ...init, headers: { ...init?.headers, ...authorization() } };
    const response = await fetch(input, request).catch(nobodyAnswered);
    if (!response) {
      // What the answer before took says nothing of this one.
      if (!isIntrospection) forgetLast();
      return new Response(JSON.stringify({ errors: [{ message: unreachable }] }));
    }
    const { status, headers } = response;
    const text = await response.text();
    if (isIntrospection) return new Response(text, { status, headers });
    const { calls, answer } = takeCalls(text);
    lastCalls.set({ ms: performance.now() - started, calls });
    lastAnswer.set(jsonIn(answer));
    return new Response(answer, { status, headers });
  },
});

/** Whether a document has that operation. Right after typing, the editor still speaks of the operation before. */
function names(document: string, operationName: string | null | undefined): operationName is string {
  return Boolean(operationName) && new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(document);
}

const unreachable = "The gateway cannot be reached. What you typed is still here: send it again when it is back.";

/** Where somebody stops a request it is not the gateway that is missing. */
function nobodyAnswered(error: Error): undefined {
  if (error.name === "AbortError") throw error;
}

function forgetLast(): void {
  lastCalls.set(undefined);
  lastAnswer.set(undefined);
}

function jsonIn(text: string): { data?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parts an answer from what is told about its making. */
function takeCalls(text: string): { calls: SubgraphCall[]; answer: string } {
  try {
    const { extensions: { subgraphs = [], ...extensions } = {}, ...answer } = JSON.parse(text);
    const more = Object.keys(extensions).length > 0 ? { extensions } : {};
    return { calls: subgraphs, answer: JSON.stringify({ ...answer, ...more }) };
  } catch {
    return { calls: [], answer: text };
  }
}
