import { type Trace, type TraceAttributes, watchedRequest } from "@kommgraph/infra";
import type { Question, SentRequest } from "../execution/index.ts";

/** The calls of one request as pieces of its trace. */
export class CallTraces {
  private readonly request = watchedRequest.getStore()?.trace;
  /** A repetition belongs to the same piece. */
  private readonly begun = new Map<Question, Trace>();

  /** What goes along with a call, so that the subgraph goes on with the trace. */
  headers({ question }: SentRequest): readonly string[] {
    const traceparent = this.of(question)?.traceparent ?? this.request?.traceparent;
    return traceparent === undefined ? [] : ["traceparent", traceparent];
  }

  /** The piece for a question, begun by whoever comes first; nothing where nobody is told. */
  of(question: Question): Trace | undefined {
    if (!this.request?.told) return undefined;
    const known = this.begun.get(question);
    if (known) return known;
    const { service } = question;
    const trace = this.request.begin(`ask ${service}`, () => ({ "kommgraph.subgraph": service }));
    if (trace) this.begun.set(question, trace);
    return trace;
  }

  /** The call is over. */
  end(question: Question, told: TraceAttributes, failure: string | undefined): void {
    const trace = this.of(question);
    this.begun.delete(question);
    trace?.describe(`ask ${question.service}`, told);
    trace?.end(failure);
  }
}
