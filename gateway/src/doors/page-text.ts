import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The text of a built page: read and compressed once, and again when another one was built. */
export class PageText {
  private made: { mtimeMs: number; tag: string; plain: Buffer; br: Buffer; gzip: Buffer } | undefined;

  constructor(
    private readonly file: string,
    private readonly finish: (html: string) => string = (html) => html,
  ) {}

  send(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { tag, plain, br, gzip } = this.current();
    reply.header("etag", tag).header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    const accepted = request.headers["accept-encoding"] ?? "";
    if (/\bbr\b/.test(accepted)) return reply.header("content-encoding", "br").send(br);
    if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(gzip);
    return reply.send(plain);
  }

  private current() {
    const { mtimeMs } = statSync(this.file);
    if (this.made?.mtimeMs === mtimeMs) return this.made;
    const plain = Buffer.from(this.finish(readFileSync(this.file, "utf8")));
    const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
    this.made = { mtimeMs, tag, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) };
    return this.made;
  }
}
