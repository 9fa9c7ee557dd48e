import type { FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";

/** Headers that no page can send elsewhere without asking first. */
const askedFirst = ["apollo-require-preflight", "x-apollo-operation-name"];

/**
 * Refuses what a foreign page could make a browser send without asking us first: there are no cookies it could abuse,
 * but what nobody meant to ask shall not be executed either. Browsers say by themselves where a request comes from; in
 * production that is not enough, and a GET has to name JSON as what it wants, which links, images and forms cannot.
 */
export function requireOwnPage(request: CrossSiteRequest, rules: CrossSiteRules): void {
  if (isOwnPage(request, rules)) return;
  throw new GraphQLError(
    "A foreign page could have sent this request without asking. Send JSON by POST with “content-type: " +
      "application/json”, or by GET the header “apollo-require-preflight: 1” besides.",
    { extensions: { code: "CROSS_SITE_REQUEST", http: { status: 400 } } },
  );
}

/** Content types that any page may send anywhere unasked. */
export const simple = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

type CrossSiteRequest = Pick<FastifyRequest, "method" | "headers">;

interface CrossSiteRules {
  /** Origins whose pages may ask. */
  origins: readonly string[];
  strict: boolean;
}

export function isOwnPage({ method, headers }: CrossSiteRequest, { origins, strict }: CrossSiteRules): boolean {
  if (askedFirst.some((name) => headers[name])) return true;
  const type = headers["content-type"];
  // Only a request whose answer the page wants to read names its origin on a GET; those of listed pages may.
  if (method === "GET" && headers.origin !== undefined && origins.includes(headers.origin)) return true;
  if (method === "POST" && type !== undefined && !simple.test(type)) return true;
  if (method === "GET") {
    const site = headers["sec-fetch-site"] ?? "none";
    const own = site === "same-origin" || site === "none";
    if (own && (!strict || /\bapplication\/(graphql-response\+)?json\b/i.test(headers.accept ?? ""))) return true;
  }
  return false;
}
