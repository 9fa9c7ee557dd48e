import { gatewayPart } from "@kommgraph/schema";
import { buildASTSchema, graphql, Kind, parse } from "graphql";
import type { RequestContext } from "../../request-context.ts";

/** The gateway's own part of the graph, without what is for composition alone. */
const schema = buildASTSchema({
  kind: Kind.DOCUMENT,
  definitions: parse(gatewayPart.sdl).definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION),
});

/** Answers what a plan asks of the gateway itself. */
export async function answerOwnPart(body: string, { charged }: RequestContext): Promise<Record<string, unknown>> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const rateLimit = charged && { ...charged, resetAt: new Date(charged.resetAt).toISOString() };
  const { data, errors } = await graphql({
    schema,
    source: query,
    ...(variables && { variableValues: variables }),
    rootValue: { rateLimit: rateLimit ?? null },
  });
  if (!data) throw errors?.[0] ?? new Error("the gateway does not understand itself");
  return { ...data };
}
