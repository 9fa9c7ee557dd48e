/** `pnpm bench <name>`: every folder here with a main.ts is a bench. */
import { readdirSync } from "node:fs";

const names = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const [name = ""] = process.argv.slice(2);
if (names.includes(name)) await import(`./${name}/main.ts`);
else {
  process.stderr.write(`There is no bench "${name}". There are: ${names.join(", ")}.\n`);
  process.exitCode = 1;
}
