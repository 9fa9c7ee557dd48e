import { existsSync } from "node:fs";
import { join } from "node:path";
import serveFiles from "@fastify/static";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { buildPage, isBuilt, type Page } from "./build-page.ts";
import { failedPage, type PageWords, preparingPage } from "./page-states.ts";
import { PageText } from "./page-text.ts";

export interface PageDoor extends Page {
  /** Where it is, e.g. `/sandbox`. */
  path: string;
  /** Its content security policy. */
  policy: string;
  words: PageWords;
  /** Changes the text of the built page before it goes out. */
  finish?(html: string): string;
  /** The header `Link` of the page that a request is for: files that its browser will need. */
  linkHeader?(request: FastifyRequest): string | undefined;
}

/** Opens a page and the files it is made of. Built on the side where that has not been done yet. */
export function openPageDoor(app: FastifyInstance, log: Logger, door: PageDoor): void {
  const { path, policy, words } = door;
  const dist = join(door.folder, "dist");
  const text = new PageText(join(dist, "index.html"), door.finish);
  let state: "built" | "preparing" | "failed" = isBuilt(door) ? "built" : "preparing";
  if (state === "preparing") {
    const build = buildPage(door, log);
    // Where there is no way to build, an old page is better than none.
    build.done.then((done) => {
      state = done || existsSync(join(dist, "index.html")) ? "built" : "failed";
    });
    app.addHook("onClose", async () => {
      build.stop();
      // What it has written so far is taken away before the process ends.
      await build.done;
    });
  }
  app.get(path, async (request, reply) => {
    reply
      .header("content-security-policy", policy)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8");
    const link = state === "built" ? door.linkHeader?.(request) : undefined;
    if (link) reply.header("link", link);
    if (state === "built") return text.send(request, reply);
    return reply.send(state === "preparing" ? preparingPage(words) : failedPage(words));
  });
  app.get(`${path}/`, async (_request, reply) => reply.redirect(path, 302));
  app.register(serveFiles, {
    root: join(dist, "assets"),
    prefix: `${path}/assets/`,
    decorateReply: false,
    index: false,
    preCompressed: true,
    // Their names change with their content.
    immutable: true,
    maxAge: "365d",
    setHeaders: (reply) => void reply.header("content-security-policy", policy),
  });
}
