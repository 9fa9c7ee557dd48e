import { fileURLToPath } from "node:url";
import { generateTypes } from "./generate-types.ts";

await generateTypes(fileURLToPath(new URL("..", import.meta.url)));
