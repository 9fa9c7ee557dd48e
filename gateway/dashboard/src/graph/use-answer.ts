import { signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { who } from "../identity/acting.ts";
import { graphLanguage } from "../words/language.ts";
import { type Answer, type Failure, failureOf, type Missing, missingIn } from "./answer.ts";
import { ask } from "./ask.ts";
import type { TypedDocumentString } from "./generated/graphql.ts";

interface Held<Data> {
  data: Data | undefined;
  waiting: boolean;
  missing: readonly Missing[];
  failure: Failure | undefined;
  at: Date | undefined;
  remembered: boolean;
}

/** The last answers of this visit, in memory alone: they may hold what not everybody may see. */
const remembered = new Map<string, { data: unknown; at: Date }>();
const mostRemembered = 60;

/** Grows when something was changed: everything on the page is asked anew. */
const generation = signal(0);
export function askEverythingAgain(): void {
  generation.value++;
}

/**
 * Asks the graph, and asks anew when the variables, the person or the language change. `null` for the variables: not
 * yet. While a new answer is on its way the one before stays; where nobody can be reached, the last one of the same
 * question is shown with its time.
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const held = useSignal<Held<Data>>(nothing);
  const attempt = useSignal(0);
  const text = String(document);
  const inWords = JSON.stringify(variables);
  const key = `${who.value} ${graphLanguage.value} ${inWords} ${text}`;
  const asked = [key, attempt.value, generation.value];
  // The question is on its way while the page is drawn that waits for it.
  const call = useMemo(() => (inWords === "null" || who.value === undefined ? undefined : ask(text, inWords)), asked);
  useLayoutEffect(() => {
    if (!call) return undefined;
    const before = remembered.get(key) as { data: Data; at: Date } | undefined;
    held.value = { ...held.value, ...before, waiting: true, remembered: false };
    call.receive(({ data, error, requestId }) => {
      if (data) {
        const at = new Date();
        const missing = missingIn(error, held.peek().missing);
        if (missing.length === 0) remember(key, { data, at });
        held.value = { data: data as Data, waiting: false, missing, failure: undefined, at, remembered: false };
      } else if (error) {
        const missing = missingIn(error, held.peek().missing);
        const failure = missing.length > 0 ? undefined : failureOf(error, requestId);
        const old = failure === undefined || failure.kind === "unreachable" ? before : undefined;
        held.value = {
          data: old?.data,
          waiting: false,
          missing,
          failure,
          at: old?.at,
          remembered: old !== undefined,
        };
      }
    });
    return call.leave;
  }, asked);
  return useMemo(
    () => ({
      ...held.value,
      again: () => void attempt.value++,
      question: { text, variables: JSON.parse(inWords) ?? {} },
    }),
    [held.value, text, inWords],
  );
}

const nothing = { data: undefined, waiting: true, missing: [], failure: undefined, at: undefined, remembered: false };

function remember(key: string, answer: { data: unknown; at: Date }): void {
  remembered.delete(key);
  remembered.set(key, answer);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
}
