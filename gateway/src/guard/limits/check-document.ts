import { type GraphQLError, Lexer, parse, Source, TokenKind } from "graphql";
import { LRUCache } from "lru-cache";
import type { Limits } from "./limits.ts";
import { type Measures, measure } from "./measure.ts";
import { refuse } from "./refuse.ts";

/** Texts longer than this are measured anew each time rather than remembered. */
const longestRemembered = 10_000;

/**
 * Refuses documents that go beyond the limits before anybody validates or plans them, which is the part that can be
 * made to take long. Texts that passed are remembered.
 */
export class DocumentCheck {
  private readonly passed = new LRUCache<string, true>({ max: 1_000 });

  constructor(private readonly limits: Limits) {}

  /** Throws the refusal; is silent about a text that is no GraphQL, which parsing explains best. */
  check(text: string): void {
    if (this.passed.get(text)) return;
    const refusal = this.refusalOf(text);
    if (refusal) throw refusal;
    if (text.length <= longestRemembered) this.passed.set(text, true);
  }

  private refusalOf(text: string): GraphQLError | undefined {
    const { tokens } = this.limits;
    if (hasMoreTokens(text, tokens)) return refuse("tokens", tokens, undefined);
    const measures = measureText(text);
    for (const what of Object.keys(measures ?? {}) as (keyof Measures)[]) {
      const actual = measures?.[what] ?? 0;
      if (actual > this.limits[what]) return refuse(what, this.limits[what], actual);
    }
    return undefined;
  }
}

function hasMoreTokens(text: string, limit: number): boolean {
  const lexer = new Lexer(new Source(text));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) if (count === limit) return true;
  } catch {
    // No GraphQL from here on; nobody reads further.
  }
  return false;
}

function measureText(text: string): Measures | undefined {
  try {
    return measure(parse(text, { noLocation: true }));
  } catch {
    return undefined;
  }
}
