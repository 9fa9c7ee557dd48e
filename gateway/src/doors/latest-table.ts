import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LatestTable } from "@kommgraph/dashboard";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { answerRefusal, refusal } from "../guard/refusals.ts";

/**
 * `/dashboard/latest.csv?…`: the table of a view of the dashboard as a file, with the parameters that the view has in its
 * own address. It is made by the code of the dashboard, and asked for at `/graphql` like every question: with the rights
 * of whoever asks, who without a token is the public, and for the same points.
 */
export function openLatestTableDoor(app: FastifyInstance, log: Logger, dist: string): void {
  app.get("/dashboard/latest.csv", async (request, reply) => {
    try {
      const open = await load(join(dist, "gateway", "latest.js"));
      const question = request.url.indexOf("?");
      const table = open(question < 0 ? "" : request.url.slice(question));
      let step = table.next();
      while (step.kind === "ask") {
        const answer = await ask(request, step.query, step.variables, step.language);
        const body = answer.json<{ data?: unknown; errors?: unknown[] }>();
        // Half a table would look like a whole one.
        if (!body.data || body.errors) {
          return reply
            .code(answer.statusCode < 400 ? 503 : answer.statusCode)
            .headers(answer.headers["retry-after"] ? { "retry-after": answer.headers["retry-after"] } : {})
            .send({ errors: body.errors ?? [] });
        }
        step = table.next(body.data);
      }
      if (step.kind === "refused") throw refusal("BAD_USER_INPUT", 400, step.message);
      return reply
        .type("text/csv; charset=utf-8; header=present")
        .header("content-disposition", `attachment; filename="${step.name}"`)
        .header("cache-control", "no-cache")
        .send(step.text);
    } catch (error) {
      return answerRefusal(reply, error, log);
    }
  });

  /** As if whoever asks for the table had sent the question: the same token, the same address, the same points. */
  function ask({ headers, ip, id }: FastifyRequest, query: string, variables: object, language: string) {
    const { authorization } = headers;
    return app.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: ip,
      headers: { "accept-language": language, "x-request-id": id, ...(authorization && { authorization }) },
      payload: { query, variables },
    });
  }
}

type Open = (search: string) => LatestTable;

/** Loaded when it is first asked for, and anew when another one was built. */
async function load(file: string): Promise<Open> {
  const built = statSync(file, { throwIfNoEntry: false });
  if (!built) throw refusal("NOT_READY", 503, "The dashboard is being prepared. Please try again in a moment.", 10);
  const { openLatest } = (await import(`${pathToFileURL(file)}?${built.mtimeMs}`)) as { openLatest: Open };
  return openLatest;
}
