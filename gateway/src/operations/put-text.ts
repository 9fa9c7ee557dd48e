import type { HTTPGraphQLRequest } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { OperationRegistry } from "./operation-registry.ts";
import { hashOf } from "./read-operations.ts";

export interface OperationPolicy {
  registry: OperationRegistry;
  /** Whether nothing else is executed. */
  only: boolean;
}

/** The parts of a request that say which operation is meant; taken as unknown, for anybody may have sent them. */
interface Wanted {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * Puts the text in the place of a hash by which a client names its operation: as `documentId`, which GraphQL over HTTP
 * has for it, or as Apollo's clients do in `extensions.persistedQuery`. Where only registered operations are served,
 * refuses all others, whether they come as a text or as a hash.
 */
export function putText(request: HTTPGraphQLRequest, { registry, only }: OperationPolicy): HTTPGraphQLRequest {
  const wanted = wantedIn(request);
  const { query } = wanted;
  if (typeof query === "string" && query !== "") {
    if (only && !registry.find(hashOf(query))) throw refusal("This operation is", only);
    return request;
  }
  const named = nameOf(wanted);
  // Nothing is asked for, and Apollo Server says so.
  if (named === undefined) return request;
  const text = registry.find(named.hash)?.text;
  if (text !== undefined) return withText(request, text);
  // Apollo's clients then send the text along, and Apollo Server keeps it for next time.
  if (!only && named.by === "persistedQuery") return request;
  throw refusal(`The operation “${named.hash.slice(0, 80)}” is`, only);
}

function wantedIn({ method, body, search }: HTTPGraphQLRequest): Wanted {
  if (method !== "GET") return typeof body === "object" && body !== null ? body : {};
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get("query"),
    documentId: parameters.get("documentId"),
    extensions: parsed(parameters.get("extensions")),
  };
}

function nameOf({ documentId, extensions }: Wanted): { hash: string; by: keyof Naming } | undefined {
  if (typeof documentId === "string") return { hash: documentId.replace(/^sha256:/, ""), by: "documentId" };
  const hash = (extensions as Naming | null | undefined)?.persistedQuery?.sha256Hash;
  return typeof hash === "string" ? { hash, by: "persistedQuery" } : undefined;
}

interface Naming {
  documentId?: string;
  persistedQuery?: { sha256Hash?: unknown };
}

function withText(request: HTTPGraphQLRequest, query: string): HTTPGraphQLRequest {
  if (request.method !== "GET") {
    const { documentId: _documentId, extensions, ...rest } = request.body as Record<string, unknown>;
    return { ...request, body: { ...rest, query, ...(extensions != null && { extensions: withoutHash(extensions) }) } };
  }
  const parameters = new URLSearchParams(request.search);
  const extensions = parsed(parameters.get("extensions"));
  parameters.set("query", query);
  parameters.delete("documentId");
  if (extensions != null) parameters.set("extensions", JSON.stringify(withoutHash(extensions)));
  return { ...request, search: `?${parameters}` };
}

/** Apollo Server would look for the hash where it keeps what clients sent. */
function withoutHash(extensions: unknown): unknown {
  if (typeof extensions !== "object") return extensions;
  const { persistedQuery: _persistedQuery, ...rest } = extensions as Record<string, unknown>;
  return rest;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(what: string, only: boolean): GraphQLError {
  const reason = only
    ? `${what} not registered, and this gateway executes registered operations alone. That goes for questions about ` +
      "the schema (read /schema.graphql) and for what is typed into the sandbox too."
    : `${what} not registered. Send its text as “query”.`;
  const advice =
    "Whoever runs the gateway registers operations with “pnpm --filter @kommgraph/gateway register <client> " +
    "<file.graphql…>”; clients then send the very text that was registered, or its SHA-256 as “documentId”.";
  return new GraphQLError(`${reason} ${advice}`, {
    extensions: { code: "OPERATION_NOT_REGISTERED", http: { status: 400 } },
  });
}
