import { type CombinedError, createRequest } from "@urql/core";
import { makeFetchBody, makeFetchOptions, makeFetchURL } from "@urql/core/internal";
import { client } from "./client.ts";

/** What came back, and the id by which an operator finds it. */
export interface Received {
  data: unknown;
  error: CombinedError | undefined;
  requestId: string | undefined;
}

/** A question under way. Whoever asked says later who receives the answer, and may leave before it has come. */
export interface Call {
  receive(take: (received: Received) => void): void;
  leave(): void;
}

/** The client answers equal questions once, by their key: who leaves would take the answer from who asks the same. */
let asked = 0;

/** Asks at once, where the client alone would wait until the page has been drawn. The variables are JSON. */
export function ask(text: string, variables: string): Call {
  const leaving = new AbortController();
  let requestId: string | undefined;
  let early: Received | undefined;
  let take = (received: Received): void => {
    early = received;
  };
  const operation = client.createRequestOperation(
    "query",
    { ...createRequest(text, JSON.parse(variables)), key: ++asked },
    {
      fetch: async (): Promise<Response> => {
        const received = await response;
        requestId = received.headers.get("x-request-id") ?? undefined;
        return received;
      },
    },
  );
  const body = makeFetchBody(operation);
  const options = { ...makeFetchOptions(operation, body), signal: leaving.signal };
  const response = fetch(makeFetchURL(operation, body), options);
  response.catch(() => {}); // who has left is not told
  const { unsubscribe } = client
    .executeRequestOperation(operation)
    .subscribe(({ data, error }) => take({ data, error, requestId }));
  return {
    receive(taker) {
      take = taker;
      if (early) taker(early);
    },
    leave() {
      unsubscribe();
      leaving.abort();
    },
  };
}
