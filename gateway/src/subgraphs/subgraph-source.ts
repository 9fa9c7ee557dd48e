import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import { type Logger, proofHeader, signProof } from "@kommgraph/infra";
import type { RequestContext } from "../request-context.ts";
import type { Exchanged } from "./exchange.ts";
import { placeFailure } from "./place-failure.ts";
import { readAnswer, type SubgraphAnswer } from "./read-answer.ts";
import type { Subgraph } from "./subgraph.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** A request as the query planner makes it for one subgraph. */
export interface SubgraphRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** A subgraph for the executor: a failure becomes errors at the places it leaves empty, and never an exception. */
export class SubgraphSource implements GraphQLDataSource {
  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Logger,
    /** Secrets shared with our own subgraphs; a foreign one gets no proof, and learns nothing of who is asking. */
    private readonly secrets: readonly string[] | undefined,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const request = options.request as SubgraphRequest;
    const context = options.context as RequestContext;
    try {
      return (await this.ask(request, context)) as Answer;
    } catch (error) {
      if (!(error instanceof SubgraphFailure)) throw error;
      context.calls.failed(this.subgraph.name);
      const { requestId } = context;
      this.log.warn(
        { err: error.cause, subgraph: this.subgraph.name, code: error.code, requestId },
        "no usable answer",
      );
      return { data: null, errors: placeFailure(error, request) as never };
    }
  }

  private async ask(request: SubgraphRequest, context: RequestContext): Promise<SubgraphAnswer> {
    const { name } = this.subgraph;
    const { query, operationName, variables } = request;
    const started = performance.now();
    let answer: Exchanged | undefined;
    context.calls.started(name);
    try {
      const body = JSON.stringify({ query, operationName, variables });
      const headers = { ...headersOf(context), ...this.proofOf(context, body) };
      const repeatable = /^\s*(query\b|\{)/.test(query);
      return await this.subgraph.ask({ body, headers, repeatable, deadline: context.deadline }, (exchanged) => {
        answer = exchanged;
        return readAnswer(exchanged, request, name);
      });
    } finally {
      context.calls.ended(name, performance.now() - started, answer);
    }
  }

  private proofOf({ who }: RequestContext, body: string): Record<string, string> {
    if (!this.secrets) return {};
    const { name, path } = this.subgraph;
    return { [proofHeader]: signProof(this.secrets, who, { audience: name, path, body }) };
  }
}

function headersOf({ requestId, language }: RequestContext): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "application/json",
    "x-request-id": requestId,
    ...(language && { "accept-language": language }),
  };
}
