import { fileURLToPath } from "node:url";

export * from "./answer/answer-tables.ts";
export * from "./answer/csv.ts";
export * from "./attribution.ts";
export * from "./build/draft.ts";
export * from "./build/path-to-type.ts";
export * from "./code/code-of.ts";
export * from "./code/request.ts";
export * from "./errors/catalogue.ts";
export * from "./example.ts";
export * from "./reference/domain-layout.ts";
export * from "./reference/related-types.ts";
export * from "./reference/search-schema.ts";
export * from "./share/share-link.ts";

/** The folder of the sandbox: its sources, `examples/`, and what was built of them in `dist/`. */
export const sandboxFolder = fileURLToPath(new URL("..", import.meta.url));
