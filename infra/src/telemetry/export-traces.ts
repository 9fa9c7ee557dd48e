import { DiagLogLevel, diag, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import type { Trace, Tracing } from "./trace.ts";
import { readTraceparent, writeTraceparent } from "./trace-context.ts";

/** Milliseconds that spans wait for company, that one delivery may take, and that the last one may hold up the end. */
const times = { wait: 2_000, delivery: 5_000, last: 2_000 };

/** Sends spans to a collector, in batches and beside everything else: one that is down costs nothing but its spans. */
export function exportTraces(name: string, traces: NonNullable<Config["traces"]>, log: Logger): Tracing {
  complainQuietly(log);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": name, "service.namespace": "kommgraph" }),
    // By the trace id alone: all processes decide alike, and no client decides for us.
    sampler: new TraceIdRatioBasedSampler(traces.share),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${traces.endpoint}/v1/traces`, timeoutMillis: times.delivery }),
        scheduledDelayMillis: times.wait,
        exportTimeoutMillis: times.delivery,
      }),
    ],
  });
  const tracer = provider.getTracer("kommgraph");

  const traceOf = (span: Span): Trace => {
    const { traceId, spanId, traceFlags } = span.spanContext();
    return {
      id: traceId,
      traceparent: writeTraceparent({ traceId, spanId, sampled: (traceFlags & 1) === 1 }),
      told: span.isRecording(),
      begin(what, attributes) {
        if (!span.isRecording()) return undefined;
        const options = { kind: SpanKind.CLIENT, attributes: attributes() };
        return traceOf(tracer.startSpan(what, options, trace.setSpan(ROOT_CONTEXT, span)));
      },
      describe(what, attributes) {
        span.updateName(what).setAttributes(attributes);
      },
      end(failure) {
        // A message may repeat what somebody has written; a code cannot.
        if (failure) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", failure);
        span.end();
      },
    };
  };

  return {
    begin(what, traceparent) {
      const parent = readTraceparent(traceparent);
      const context = parent
        ? trace.setSpanContext(ROOT_CONTEXT, {
            traceId: parent.traceId,
            spanId: parent.spanId,
            traceFlags: parent.sampled ? 1 : 0,
            isRemote: true,
          })
        : ROOT_CONTEXT;
      return traceOf(tracer.startSpan(what, { kind: SpanKind.SERVER }, context));
    },
    async stop() {
      const gone = new Promise<void>((resolve) => setTimeout(resolve, times.last).unref());
      await Promise.race([provider.shutdown().catch(() => {}), gone]);
    },
  };
}

/** A collector that is down is worth a line a minute. */
function complainQuietly(log: Logger): void {
  let last = Number.NEGATIVE_INFINITY;
  const complain = (reason: string): void => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    log.warn({ reason: reason.slice(0, 500) }, "traces cannot be delivered");
  };
  const nothing = (): void => {};
  diag.setLogger(
    { error: complain, warn: complain, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}
