import type { CombinedError } from "@urql/core";

/** A part of an answer that did not come. */
export interface Missing {
  /** Which of the five keeps it, e.g. `funding`. */
  service: string;
  /** Where in the answer. */
  path: readonly (string | number)[];
  /** Since when this page has been missing something of that one. */
  since: Date;
}

/** Why there is no answer at all. */
export interface Failure {
  kind: "unreachable" | "refused" | "forbidden" | "signedOut";
  /** In the words of the graph, where it said something. */
  message: string;
  code: string;
  /** Under this the request is found in the gateway's log. */
  requestId: string | undefined;
  /** In how many seconds to try again, where the graph says so. */
  retryAfter?: number | undefined;
}

/** What a component has of a query at a moment. */
export interface Answer<Data> {
  /** The newest data; those of the question before while a new one is on its way. */
  data: Data | undefined;
  waiting: boolean;
  missing: readonly Missing[];
  failure: Failure | undefined;
  /** When the data came. */
  at: Date | undefined;
  /** The data are old because nobody could be reached for new ones. */
  remembered: boolean;
  /** Asks once more. */
  again(): void;
  /** What was asked, to be opened in the sandbox. */
  question: Question;
}

export interface Question {
  text: string;
  variables: object;
}

const codesOfAbsence = ["SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT", "SUBGRAPH_OVERLOADED", "SUBGRAPH_INVALID"];
/** Since when each subgraph has been missing; forgotten when it answers again. */
const absentSince = new Map<string, Date>();

/** What is missing of an answer; `before`, what was missing of the one before. */
export function missingIn(error: CombinedError | undefined, before: readonly Missing[]): Missing[] {
  const missing = (error?.graphQLErrors ?? []).flatMap(({ extensions, path = [] }) => {
    const service = extensions.service;
    if (typeof service !== "string" || !codesOfAbsence.includes(String(extensions.code))) return [];
    const since = absentSince.get(service) ?? new Date();
    absentSince.set(service, since);
    return [{ service, path, since }];
  });
  for (const { service } of before) {
    if (missing.every((one) => one.service !== service)) absentSince.delete(service);
  }
  return missing;
}

export function failureOf(error: CombinedError, requestId: string | undefined): Failure {
  const [first] = error.graphQLErrors;
  const code = String(first?.extensions.code ?? "");
  const retryAfter = Number(first?.extensions.retryAfter) || undefined;
  const kind = error.networkError
    ? "unreachable"
    : code === "FORBIDDEN"
      ? "forbidden"
      : code === "UNAUTHENTICATED"
        ? "signedOut"
        : "refused";
  return { kind, code: code || "NO_ANSWER", message: first?.message ?? "", requestId, retryAfter };
}
