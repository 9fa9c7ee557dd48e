/** What a piece of work says of itself. Never anything that a person has written. */
export type TraceAttributes = Record<string, string | number | boolean>;

/** A piece of work within a trace. */
export interface Trace {
  /** The same in all processes that have a part in it. */
  readonly id: string;
  /** What goes along to those who are asked on its behalf. */
  readonly traceparent: string;
  /** Whether anybody is told of it. */
  readonly told: boolean;
  /** Begins waiting for somebody else; nothing, and nothing is looked up, where nobody is told. */
  begin(name: string, attributes: () => TraceAttributes): Trace | undefined;
  /** What it turned out to be. */
  describe(name: string, attributes: TraceAttributes): void;
  /** It is over; with the code of what failed it. */
  end(failure?: string): void;
}

/** How a process takes part in traces. */
export interface Tracing {
  /** Begins the work for a request that came with this header. */
  begin(name: string, traceparent: unknown): Trace;
  /** Tells what has not been told yet. */
  stop(): Promise<void>;
}
