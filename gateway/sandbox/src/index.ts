import { fileURLToPath } from "node:url";

export * from "./attribution.ts";
export * from "./example.ts";

/** The folder of the sandbox: its sources, `examples/`, and what was built of them in `dist/`. */
export const sandboxFolder = fileURLToPath(new URL("..", import.meta.url));
