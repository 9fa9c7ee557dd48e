import type { Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * What each page is made of beside the frame, by its name, and the fonts of all: browsers that are told so at once need
 * not run the frame before they learn it.
 */
export function firstFiles(bundle: Bundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === "chunk");
  const frame = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => filesOf(bundle, entry)));
  const fonts = Object.keys(bundle).filter((file) => file.endsWith(".woff2"));
  return Object.fromEntries(
    chunks.flatMap((chunk) => {
      const [, name] = /\/src\/pages\/([^/]+)\/page\.tsx$/.exec(chunk.facadeModuleId ?? "") ?? [];
      return name ? [[name, [...filesOf(bundle, chunk).filter((file) => !frame.has(file)), ...fonts]]] : [];
    }),
  );
}

/** A chunk with everything it imports, and their styles. */
function filesOf(bundle: Bundle, first: Chunk): string[] {
  const files = new Set([first.fileName]);
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type !== "chunk") continue;
    for (const imported of chunk.imports) files.add(imported);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  }
  return [...files];
}
