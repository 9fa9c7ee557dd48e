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

const preparing = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>KommGraph sandbox</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 20vh auto; max-width: 32rem; padding: 0 1rem; color-scheme: light dark }</style>
<h1>The sandbox is being prepared</h1>
<p>This happens once after an update and takes some seconds. The page reloads by itself.
Meanwhile the graph already answers at <code>/graphql</code>.</p>
</html>
`;

/** `/sandbox`: the graph to explore, with examples. Built on the side where that has not been done yet. */
export function openSandboxDoor(app: FastifyInstance, log: Logger, folder = sandboxFolder): void {
  const dist = join(folder, "dist");
  let ready = isBuilt(folder);
  if (!ready) {
    const build = buildSandbox(folder, log);
    build.done.then((done) => {
      ready = done;
    });
    app.addHook("onClose", async () => build.stop());
  }
  app.register(serveFiles, { root: dist, serve: false });
  app.get("/", async (_request, reply) => reply.redirect("/sandbox", 302));
  app.get("/sandbox", async (_request, reply) => {
    reply.header("content-security-policy", policy).header("cache-control", "no-cache");
    return ready
      ? reply.sendFile("index.html", dist, { cacheControl: false })
      : reply.type("text/html").send(preparing);
  });
  app.get("/sandbox/", async (_request, reply) => reply.redirect("/sandbox", 302));
  app.get<{ Params: { "*": string } }>("/sandbox/assets/*", async (request, reply) =>
    // Their names change with their content.
    reply
      .header("content-security-policy", policy)
      .sendFile(`assets/${request.params["*"]}`, dist, { immutable: true, maxAge: "365d" }),
  );
}
