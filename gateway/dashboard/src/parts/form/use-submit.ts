import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Failure, failureOf } from "../../graph/answer.ts";
import { client } from "../../graph/client.ts";
import type { TypedDocumentString } from "../../graph/generated/graphql.ts";
import { askEverythingAgain } from "../../graph/use-answer.ts";
import { language } from "../../words/language.ts";
import { explain, loadErrorWords } from "../errors/explain.ts";

/** Why nothing was changed. */
export interface Problem {
  code: string;
  /** As the graph says it; out of `useSubmit`, as people read it. */
  message: string;
  /** What of the message the graph has said itself. */
  said?: string;
  /** Where in the input, e.g. `["input", "people"]`. */
  path: readonly string[];
}

/** A form on its way to the graph. */
export interface Submit<Data, Input extends object> {
  /** Sends what was entered; a second call while one is on its way does nothing. */
  send(input: Omit<Input, "idempotencyKey">): Promise<void>;
  sending: boolean;
  problems: readonly Problem[];
  failure: Failure | undefined;
  /** What the graph answered to a submit that changed something. */
  done: Data | undefined;
}

/**
 * Sends a mutation whose one variable is `input`. Every submit has a key: repeated after a broken connection it is the
 * same submit, and has its effect once. Afterwards everything on the page is asked anew.
 */
export function useSubmit<Data, Input extends object>(
  document: TypedDocumentString<Data, { input: Input }>,
  problemsOf: (data: Data) => readonly Problem[],
): Submit<Data, Input> {
  const [state, setState] = useState<Omit<Submit<Data, Input>, "send">>(idle);
  const key = useRef({ text: "", key: "" });
  const busy = useRef(false);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const send = async (input: Omit<Input, "idempotencyKey">) => {
    if (busy.current) return;
    busy.current = true;
    const text = JSON.stringify(input);
    if (key.current.text !== text) key.current = { text, key: crypto.randomUUID() };
    setState((before) => ({ ...before, sending: true }));
    let requestId: string | undefined;
    const noteId: typeof fetch = async (address, init) => {
      const response = await fetch(address, init);
      requestId = response.headers.get("x-request-id") ?? undefined;
      return response;
    };
    const variables = { input: { ...input, idempotencyKey: key.current.key } };
    const { data, error } = await client.mutation<Data>(String(document), variables, { fetch: noteId }).toPromise();
    busy.current = false;
    if (data) {
      const problems = problemsOf(data);
      if (problems.length > 0) await loadErrorWords();
      // A refused submit had no effect; the next one is another.
      key.current = { text: "", key: "" };
      if (!gone.current) setState({ ...idle, problems, done: problems.length === 0 ? data : undefined });
      askEverythingAgain();
    } else if (!gone.current) {
      setState({ ...idle, failure: error && failureOf(error, requestId) });
    }
  };
  const problems = useMemo(() => state.problems.map(inWordsOfPeople), [state.problems, language.value]);
  return { ...state, problems, send };
}

/** What happened and what to do; behind it what the graph says, where that is more or nothing is known of the code. */
function inWordsOfPeople({ code, message, path }: Problem): Problem {
  const explanation = explain(code);
  if (!explanation) return { code, message, path, said: message };
  const { sentence, exactly } = explanation;
  return exactly
    ? { code, message: `${sentence} ${exactly} ${message}`, path, said: message }
    : { code, message: sentence, path };
}

const idle = { sending: false, problems: [], failure: undefined, done: undefined };
