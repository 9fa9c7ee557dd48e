import { bodyOf, type CodeRequest } from "./request.ts";

/** A request for a POSIX shell. */
export function curlOf(request: CodeRequest): string {
  const lines = [`curl ${quoted(request.url)}`, "-H 'content-type: application/json'"];
  if (request.signedIn) lines.push('-H "authorization: Bearer $TOKEN"');
  // --data-raw: what begins with @ is no file.
  lines.push(`--data-raw ${quoted(JSON.stringify(bodyOf(request)))}`);
  return `${lines.join(" \\\n  ")}\n`;
}

/** In single quotes a shell changes nothing; a quote itself has to stand outside. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
