import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "@kommgraph/infra";
import { LRUCache } from "lru-cache";
import { type CompiledGateway, ReadyText, stringifyResult } from "../execution/index.ts";
import { presentErrors } from "../guard/present-error.ts";
import type { OperationPolicy } from "../operations/put-text.ts";
import type { RequestContext } from "../request-context.ts";
import type { Finish, Outgoing, Stage } from "../stages/stage.ts";
import { AnswerPolicy } from "./answer-policy.ts";
import { KnownOperations } from "./known-operations.ts";
import { Once, type OnceOptions } from "./once.ts";

export interface FastLaneOptions {
  gateway: CompiledGateway<RequestContext>;
  /** What happens to every operation; the same as in Apollo Server's way. */
  stages: readonly Stage[];
  /** Which operations may be executed at all. */
  operations: OperationPolicy | undefined;
  /** Equal queries of the public under way at the same time are executed once; left out, each is executed. */
  once?: OnceOptions;
  log: Logger;
}

/** A request that is being answered. */
export interface Visit {
  /** Throws where it is refused for who is asking. */
  context(): RequestContext | Promise<RequestContext>;
}

export interface FastAnswer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string | Buffer;
}

/**
 * The way past Apollo Server for what has gone through it before: a query by POST whose text was parsed, measured and
 * validated, from a client whose `accept` has been understood. Whatever is otherwise in any respect goes the usual way,
 * and so does whatever is refused, before anything was asked of a subgraph. Answers are the same to the byte.
 */
export class FastLane {
  readonly #options: FastLaneOptions;
  readonly #known = new KnownOperations();
  readonly #once: Once | undefined;
  /** The content type of answers by what clients accept. */
  readonly #types = new LRUCache<string, string>({ max: 100 });

  constructor(options: FastLaneOptions) {
    this.#options = options;
    this.#once = options.once && new Once(options.once);
  }

  /** Learns from Apollo Server which texts are good. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      serverWillStart: async () => ({ schemaDidLoadOrUpdate: () => this.#forget() }),
      requestDidStart: async () => ({
        executionDidStart: async ({ source, schema, document, queryHash }) => {
          this.#known.learn(source, schema, document, queryHash);
        },
      }),
    };
  }

  #forget(): void {
    this.#known.forget();
    this.#once?.forget();
  }

  /** Learns what kind of answer a client with this `accept` gets. */
  learnType(accept: string | undefined, contentType: string | undefined): void {
    if (contentType !== undefined && (accept?.length ?? 0) < 200) this.#types.set(accept ?? "", contentType);
  }

  /** Answers, or leaves it to Apollo Server, with the context that is made for both. */
  async answer(
    { accept, body }: { accept: string | undefined; body: unknown },
    visit: Visit,
  ): Promise<FastAnswer | undefined> {
    const contentType = this.#types.get(accept ?? "");
    const question = contentType === undefined ? undefined : read(body);
    const known = question && this.#known.find(question.query, question.operationName);
    if (!question || !known || !contentType || !this.#mayBeExecuted(known.queryHash)) return undefined;
    const context = await contextOf(visit);
    if (!context) return undefined;
    const policy = new AnswerPolicy();
    const { variables, operationName } = question;
    const prepared = this.#options.gateway.prepare({
      ...known,
      request: { variables, ...(operationName !== undefined && { operationName }) },
    });
    if (!prepared) return undefined;

    const finishes: Finish[] = [];
    const asked = { ...known, variables, context };
    let outgoing: Outgoing | undefined;
    try {
      for (const stage of this.#options.stages) {
        const staged = stage(asked, (finish) => void finishes.push(finish));
        const ready = staged instanceof Promise ? await staged : staged;
        if (ready) outgoing ??= { data: ready };
      }
    } catch {
      // Apollo Server will be refused the same, and knows how to say so.
      return undefined;
    }
    if (!outgoing) {
      const asker = { context, overallCachePolicy: policy };
      const result = this.#once?.execute(prepared, { ...asked, operationName }, asker) ?? prepared.execute(asker);
      const { data, errors, extensions } = await result;
      outgoing = { data, ...(errors && { errors: presentErrors(errors, this.#options.log) }), extensions };
    }
    const headers = new Map([
      ["cache-control", policy.header(outgoing.errors !== undefined)],
      ["content-type", contentType],
    ]);
    for (const finish of finishes) finish(outgoing, headers);
    // As Apollo Server has it: an answer without any data was no answer.
    const status = outgoing.data === undefined ? 400 : 200;
    return { status, headers, body: written(outgoing) };
  }

  #mayBeExecuted(hash: string): boolean {
    const { operations } = this.#options;
    return !operations?.only || operations.registry.find(hash) !== undefined;
  }
}

function written({ data, errors, extensions }: Outgoing): string | Buffer {
  const isShared = data instanceof ReadyText && data.isShared && !errors?.length && !extensions;
  return isShared ? data.whole : stringifyResult({ data, errors, extensions } as never);
}

/** What Apollo Server will be refused too, it says itself. */
async function contextOf(visit: Visit): Promise<RequestContext | undefined> {
  try {
    return await visit.context();
  } catch {
    return undefined;
  }
}

interface Question {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** What is asked, if it is written in the plainest way there is. */
function read(body: unknown): Question | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { query, operationName, variables, extensions, documentId } = body as Record<string, unknown>;
  if (typeof query !== "string" || query === "" || extensions != null || documentId !== undefined) return undefined;
  if (operationName != null && (typeof operationName !== "string" || operationName === "")) return undefined;
  if (variables != null && (typeof variables !== "object" || Array.isArray(variables))) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
  };
}
