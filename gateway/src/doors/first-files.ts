import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What each page of a built `dist` is made of, as links that its browser can follow before it has read the page. */
export class FirstFiles {
  private made: { mtimeMs: number; links: Map<string, string> } | undefined;
  private readonly file: string;

  constructor(
    dist: string,
    /** Where its files are, e.g. `/dashboard/`. */
    private readonly path: string,
  ) {
    this.file = join(dist, "first-files.json");
  }

  /** The header `Link` for a page; none for one that does not exist. */
  linkHeader(page: string): string | undefined {
    return this.current()?.get(page);
  }

  private current(): Map<string, string> | undefined {
    const mtimeMs = statSync(this.file, { throwIfNoEntry: false })?.mtimeMs;
    if (mtimeMs === undefined) return undefined;
    if (this.made?.mtimeMs !== mtimeMs) {
      const pages = Object.entries(JSON.parse(readFileSync(this.file, "utf8")) as Record<string, string[]>);
      const links = new Map(pages.map(([page, files]) => [page, files.map((file) => this.linkTo(file)).join(", ")]));
      this.made = { mtimeMs, links };
    }
    return this.made.links;
  }

  private linkTo(file: string): string {
    const kind = file.endsWith(".js")
      ? "modulepreload"
      : `preload; as=${file.endsWith(".css") ? "style" : "font; type=font/woff2"}`;
    return `<${this.path}${file}>; rel=${kind}; crossorigin`;
  }
}
