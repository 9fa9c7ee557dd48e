import { randomText } from "../random-text.ts";

/** A place in a trace, as the header `traceparent` of W3C Trace Context carries it. */
export interface TraceContext {
  traceId: string;
  spanId: string;
  sampled: boolean;
}

const form = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-|$)/;

/** Reads the header; what is not one is nobody's place. */
export function readTraceparent(header: unknown): TraceContext | undefined {
  if (typeof header !== "string" || header.length > 128) return undefined;
  const [, traceId, spanId, flags] = form.exec(header) ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export function writeTraceparent({ traceId, spanId, sampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`;
}

/** A place of one's own: below another one, or in a trace that begins here. */
export function newTraceContext(parent?: TraceContext): TraceContext {
  return { traceId: parent?.traceId ?? randomText(16, "hex"), spanId: randomText(8, "hex"), sampled: false };
}
