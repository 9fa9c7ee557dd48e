import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { inlineDocuments, operationsOf, readDocuments } from "./documents.ts";
import { firstFiles } from "./first-files.ts";
import { generateTypes } from "./generate-types.ts";
import { townGeometry, townNames } from "./geometry.ts";
import { kernSubset } from "./kern-subset.ts";
import { precompress } from "./precompress.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const geometry = "virtual:town-geometry";
const names = "virtual:towns";
const kern = "virtual:kern.css";
const data = join(folder, "data/municipalities_nrw.geojson");

/** What the gateway itself runs of the dashboard: the tables of views as files. */
function buildForGateway(outDir: string) {
  return build({
    configFile: false,
    root: folder,
    logLevel: "error",
    plugins: [dashboardBuild({ isForGateway: true })],
    ssr: { noExternal: true },
    build: { ssr: "src/latest/latest.ts", outDir, target: "es2024", emptyOutDir: true },
  });
}

/**
 * Everything that is made at build beside bundling: the types of the operations, their texts in place of the calls,
 * the geometry of the towns, the tokens of KERN that are used, `operations.json`, `first-files.json`, and the compressed
 * twins of all files.
 */
export function dashboardBuild({ isForGateway = false } = {}): Plugin {
  let documents: { file: string; text: string }[] = [];
  let first: Record<string, string[]> = {};
  let target = "";
  return {
    name: "dashboard",
    enforce: "pre",
    configResolved(config) {
      target = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith("/")) target = config.build.outDir;
    },
    async buildStart() {
      if (!isForGateway) await generateTypes(folder);
      documents = readDocuments(folder);
    },
    resolveId(id) {
      return [geometry, names, kern].includes(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${kern}`) return kernSubset(folder);
      if (id === `\0${names}`) return townNames(data);
      if (id !== `\0${geometry}`) return undefined;
      const source = townGeometry(data);
      const file = this.emitFile({ type: "asset", name: "towns.json", source });
      return `export const address = import.meta.ROLLUP_FILE_URL_${file};`;
    },
    transform(source, id) {
      if (!/\.tsx?$/.test(id) || !source.includes("graphql(") || id.includes("/generated/")) return undefined;
      return { code: inlineDocuments(source, documents), map: null };
    },
    generateBundle(_options, bundle) {
      first = firstFiles(bundle);
    },
    async closeBundle() {
      if (isForGateway) return;
      mkdirSync(target, { recursive: true });
      const operations = operationsOf(documents).map((text) => [createHash("sha256").update(text).digest("hex"), text]);
      writeFileSync(join(target, "operations.json"), `${JSON.stringify(Object.fromEntries(operations), null, 2)}\n`);
      writeFileSync(join(target, "first-files.json"), `${JSON.stringify(first, null, 2)}\n`);
      precompress(target);
      await buildForGateway(join(target, "gateway"));
    },
  };
}
