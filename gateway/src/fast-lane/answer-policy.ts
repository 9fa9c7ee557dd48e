import type { CacheHint } from "../execution/index.ts";

/** How long, and for whom, a whole answer is good: no longer than each of its parts. As Apollo Server works it out. */
export class AnswerPolicy {
  #maxAge: number | undefined;
  #scope: CacheHint["scope"];

  restrict({ maxAge, scope }: CacheHint): void {
    if (this.#maxAge === undefined || maxAge < this.#maxAge) this.#maxAge = maxAge;
    if (scope !== undefined && this.#scope !== "PRIVATE") this.#scope = scope;
  }

  /** What `cache-control` says of an answer; one with errors is good for nobody else. */
  header(failed: boolean): string {
    return this.#maxAge && !failed ? `max-age=${this.#maxAge}, ${(this.#scope ?? "PUBLIC").toLowerCase()}` : "no-store";
  }
}
