import { type Trace, type TraceAttributes, watchedRequest } from "@kommgraph/infra";
import type { SentRequest } from "../execution/index.ts";

/** The calls of one request as pieces of its trace. */
export class CallTraces {
  private readonly request = watchedRequest.getStore()?.trace;
  /** By what is asked: a repetition belongs to the same piece. */
  private readonly begun = new Map<string, Trace>();

  /** What goes along with a call, so that the subgraph goes on with the trace. */
  headers({ service, body, asked = body }: SentRequest): readonly string[] {
    const traceparent = this.of(service, asked)?.traceparent ?? this.request?.traceparent;
    return traceparent === undefined ? [] : ["traceparent", traceparent];
  }

  /** The piece for a call, begun by whoever comes first; nothing where nobody is told. */
  of(service: string, body: string): Trace | undefined {
    if (!this.request?.told) return undefined;
    const key = `${service} ${body}`;
    const known = this.begun.get(key);
    if (known) return known;
    const trace = this.request.begin(`ask ${service}`, () => ({ "kommgraph.subgraph": service }));
    if (trace) this.begun.set(key, trace);
    return trace;
  }

  /** The call is over. */
  end(service: string, body: string, told: TraceAttributes, failure: string | undefined): void {
    const trace = this.of(service, body);
    this.begun.delete(`${service} ${body}`);
    trace?.describe(`ask ${service}`, told);
    trace?.end(failure);
  }
}
