import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

interface Block {
  media: string;
  tokens: Map<string, string>;
}

/** Of KERN's many hundred tokens those that our styles use, and those that these are made of; light and dark. */
export function kernSubset(folder: string): string {
  const file = createRequire(join(folder, "package.json")).resolve("@kern-ux/native/dist/kern.css");
  const blocks = rootBlocks(readFileSync(file, "utf8"));
  const used = new Set<string>();
  const wanted = styleSheets(join(folder, "src")).flatMap((sheet) => namesIn(readFileSync(sheet, "utf8")));
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    for (const { tokens } of blocks) wanted.push(...namesIn(tokens.get(name) ?? ""));
  }
  return blocks.map((block) => print(block, used)).join("");
}

function print({ media, tokens }: Block, used: ReadonlySet<string>): string {
  const lines = [...tokens].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value};`);
  if (lines.length === 0) return "";
  const rule = `:root{${lines.join("")}}`;
  return media ? `${media}{${rule}}` : rule;
}

function rootBlocks(css: string): Block[] {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, "");
  return [...plain.matchAll(/(@media[^{}]*)?\{?\s*:root\s*\{([^}]*)\}/g)].map(([, media = "", body = ""]) => ({
    media: media.trim(),
    tokens: new Map(
      [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
    ),
  }));
}

function namesIn(css: string): string[] {
  return [...css.matchAll(/var\((--kern-[\w-]+)/g)].map(([, name = ""]) => name);
}

function styleSheets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(folder, name));
}
