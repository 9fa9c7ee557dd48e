import { existsSync } from "node:fs";
import { join } from "node:path";
import serveFiles from "@fastify/static";
import type { Logger } from "@kommgraph/infra";
import { sandboxFolder } from "@kommgraph/sandbox";
import type { FastifyInstance } from "fastify";
import { buildSandbox, isBuilt } from "./build-sandbox.ts";

/** As tight as the editor allows: it writes styles into the page and runs its languages in workers. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What is shown while there is nothing else to show. */
const pages = {
  preparing: page(
    "The sandbox is being prepared",
    "This happens once after an update and takes some seconds. The page reloads by itself.",
    '<meta http-equiv="refresh" content="2">',
  ),
  failed: page("The sandbox is missing", "It could not be prepared; the gateway's log says why."),
};

/** `/sandbox`: the graph to explore, with examples. Built on the side where that has not been done yet. */
export function openSandboxDoor(app: FastifyInstance, log: Logger, folder = sandboxFolder): void {
  const dist = join(folder, "dist");
  let state: "built" | keyof typeof pages = isBuilt(folder) ? "built" : "preparing";
  if (state === "preparing") {
    const build = buildSandbox(folder, log);
    // Where there is no way to build, an old sandbox is better than none.
    build.done.then((done) => {
      state = done || existsSync(join(dist, "index.html")) ? "built" : "failed";
    });
    app.addHook("onClose", async () => build.stop());
  }
  app.register(serveFiles, { root: dist, serve: false });
  app.get("/", async (_request, reply) => reply.redirect("/sandbox", 302));
  app.get("/sandbox", async (_request, reply) => {
    reply.header("content-security-policy", policy).header("cache-control", "no-cache");
    return state === "built"
      ? reply.sendFile("index.html", dist, { cacheControl: false })
      : reply.type("text/html").send(pages[state]);
  });
  app.get("/sandbox/", async (_request, reply) => reply.redirect("/sandbox", 302));
  app.get<{ Params: { "*": string } }>("/sandbox/assets/*", async (request, reply) =>
    // Their names change with their content.
    reply
      .header("content-security-policy", policy)
      .sendFile(`assets/${request.params["*"]}`, dist, { immutable: true, maxAge: "365d" }),
  );
}

function page(title: string, text: string, head = ""): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
${head}
<title>KommGraph sandbox</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem; color-scheme: light dark }
</style>
<h1>${title}</h1>
<p>${text} Meanwhile the graph answers at <code>/graphql</code>, and its schema is at
<a href="/schema.graphql">/schema.graphql</a>.</p>
</html>
`;
}
