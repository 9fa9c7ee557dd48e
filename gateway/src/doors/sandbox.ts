import type { Logger } from "@kommgraph/infra";
import { sandboxFolder } from "@kommgraph/sandbox";
import type { FastifyInstance } from "fastify";
import type { Page } from "./build-page.ts";
import { openPageDoor } from "./page.ts";

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

/** What the sandbox is built of. */
export const sandboxPage: Page = {
  name: "sandbox",
  folder: sandboxFolder,
  sources: ["src", "examples", "index.html", "package.json", "vite.config.ts"],
};

/** `/sandbox`: the graph to explore, with examples; `/` leads there. */
export function openSandboxDoor(app: FastifyInstance, log: Logger, folder = sandboxFolder): void {
  app.get("/", async (_request, reply) => reply.redirect("/sandbox", 302));
  openPageDoor(app, log, { ...sandboxPage, folder, path: "/sandbox", policy, words });
}

const words = {
  title: "KommGraph sandbox",
  lang: "en",
  preparing: {
    title: "The sandbox is being prepared",
    text: "This happens once after an update and takes some seconds. The page reloads by itself.",
  },
  failed: { title: "The sandbox is missing", text: "It could not be prepared; the gateway's log says why." },
  meanwhile:
    'Meanwhile the graph answers at <code>/graphql</code>, and its schema is at <a href="/schema.graphql">/schema.graphql</a>.',
};
