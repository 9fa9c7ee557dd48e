import { curlOf } from "./curl.ts";
import { pythonOf } from "./python.ts";
import type { CodeRequest } from "./request.ts";
import { typescriptOf } from "./typescript.ts";

/** The languages a request can be copied in. */
export const languages = { curl: curlOf, TypeScript: typescriptOf, Python: pythonOf } satisfies Record<
  string,
  (request: CodeRequest) => string
>;

export type CodeLanguage = keyof typeof languages;
