/**
 * The status of an answer. `application/json` was the type of GraphQL answers before there was one of their own, and
 * clients that ask for it read errors in the body alone: they get 200 for every request that could be read as a GraphQL
 * request, whatever became of its document. Everybody else sees by the status that nothing was executed.
 */
export function statusFor(status: number, accept: string | undefined, text: string): number {
  if (status !== 400 || !accept || !prefersPlainJson(accept)) return status;
  return /"code":"(BAD_REQUEST|CROSS_SITE_REQUEST)"/.test(text) ? status : 200;
}

function prefersPlainJson(accept: string): boolean {
  return /\bapplication\/json\b/i.test(accept) && !/\bapplication\/graphql-response\+json\b/i.test(accept);
}
