import type { Answer, Both } from "./both.ts";
import { noFaults, randomFaults } from "./faults.ts";
import { randomQuery } from "./random-query.ts";
import type { NastySubgraphs } from "./serve.ts";
import { subgraphs } from "./subgraphs.ts";

export interface Round {
  readonly seed: number;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly ours: Answer;
  readonly library: Answer;
  /** What differs, in a word; nothing where the answers are equal. */
  readonly difference: "twins" | "company" | "data" | "errors" | "extensions" | undefined;
  readonly failed: boolean;
  /** Equal but for the list positions in error paths. */
  readonly otherPositions: boolean;
}

/** One random query in one random state of the subgraphs, asked of both. */
export async function compareOnce(seed: number, gateways: Both, nasty: NastySubgraphs): Promise<Round> {
  const { query, variables } = randomQuery(seed, gateways.schema);
  nasty.faults = seed % 2 ? randomFaults(seed, Object.keys(subgraphs)) : noFaults;
  gateways.frozen = seed % 4 < 2;
  const elsewhere = query.replace(/"x(\d)"|\((first|limit): (\d)/, (found) =>
    found.replace(/\d/, (digit) => String((Number(digit) + 1) % 9)),
  );
  // Three at once share the subgraphs' answers, and none may see what another has written; a fourth asks the same of
  // other entities, and its questions go along with theirs.
  const [ours, company, ...twins] = await Promise.all(
    [query, elsewhere, query, query].map((each) => gateways.ours(each, variables)),
  );
  const library = await gateways.library(query, variables);
  const libraryElsewhere = elsewhere === query ? library : await gateways.library(elsewhere, variables);
  if (!ours || !company) throw new Error("no answer");
  const alike = twins.every((twin) =>
    equal({ ...twin, errors: errorsOf(twin.errors) }, { ...ours, errors: errorsOf(ours.errors) }),
  );
  const sameErrors = equal(errorsOf(ours.errors), errorsOf(library.errors));
  const sameWithoutPositions = equal(errorsOf(ours.errors, true), errorsOf(library.errors, true));
  const companyRight =
    equal(withoutEmpty(company.data), withoutEmpty(libraryElsewhere.data)) &&
    equal(errorsOf(company.errors, true), errorsOf(libraryElsewhere.errors, true));
  const difference = !alike
    ? "twins"
    : !companyRight
      ? "company"
      : !equal(withoutEmpty(ours.data), withoutEmpty(library.data))
        ? "data"
        : !sameWithoutPositions
          ? "errors"
          : !equal(completions(ours), completions(library))
            ? "extensions"
            : undefined;
  const otherPositions = !sameErrors && sameWithoutPositions;
  return { seed, query, variables, ours, library, difference, otherPositions, failed: !!library.errors };
}

/** Code and path of every error, in no particular order: parallel fetches fail in any. */
function errorsOf(errors: Answer["errors"], withoutPositions = false): string[] {
  const lines = (errors ?? []).map(({ path, extensions }) => {
    const steps = withoutPositions ? path?.map((step) => (typeof step === "number" ? "@" : step)) : path;
    return JSON.stringify([extensions?.code, steps]);
  });
  return (withoutPositions ? [...new Set(lines)] : lines).sort();
}

function completions({ extensions }: Answer): string[] {
  return (extensions?.valueCompletion ?? []).map((error: any) => JSON.stringify([error.message, error.path])).sort();
}

/** Where conditions leave no field of an object the library has null, and ours the empty object. */
function withoutEmpty(value: any): any {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)]);
    return entries.length === 0 ? null : Object.fromEntries(entries);
  }
  const isEmpty = (each: any) => each !== null && withoutEmpty(each) === null;
  return value.length > 0 && value.every(isEmpty) ? null : value.map(withoutEmpty);
}

function equal(left: unknown, right: unknown): boolean {
  return JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));
}

function ordered(value: any): any {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}
