import type { Context, PageRequest } from "@kommgraph/infra";
import { badInput, type PageInfo } from "@kommgraph/schema";
import { arrayOf } from "../projection/array-of.ts";
import type { Question } from "./question.ts";
import { decodePlace, encodePlace, listMark, type Place } from "./ranked-cursor.ts";

/** What is searched: a table of the projection, the words, and what else must hold. */
export interface RankedRequest {
  table: "partner" | "offer";
  /** Null where nothing was typed. */
  words: string[] | null;
  question: Question;
  page: PageRequest;
  /** Rank, lowest first, where neither words nor a distance give one; and its values. */
  otherwise: { sql: string; values: string[] };
}

export interface Found extends Place {
  type: string;
  distanceKm: number | null;
  cursor: string;
}

export interface RankedPage {
  found: Found[];
  pageInfo: PageInfo;
}

/** What was found; each costs a statement, and only when it is asked for. */
export interface Ranked {
  page(): Promise<RankedPage>;
  count(): Promise<number>;
}

/**
 * One page of what was found: the best match first, else the nearest, and among equals by name and id, so that pages
 * neither repeat nor skip. Page and count do not wait for each other.
 */
export function findRanked(context: Context, request: RankedRequest): Ranked {
  const { table, question, page } = request;
  if (!(page.first >= 1 && page.first <= 100)) {
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${page.first}; a page has 1 to 100 elements.`);
  }
  const mark = listMark(table, [request.words, question.text, question.values]);
  const behind = page.after ? decodePlace(mark, page.after) : null;
  let asked: Promise<RankedPage> | undefined;
  return {
    page() {
      asked ??= readPage(context, request, mark, behind);
      return asked;
    },
    async count() {
      const { sql, values } = matching(request);
      const [row] = (await context.em.execute(`select count(*)::integer as number ${sql}`, values)) as {
        number: number;
      }[];
      return row?.number ?? 0;
    },
  };
}

async function readPage(
  { em }: Context,
  request: RankedRequest,
  mark: string,
  behind: Place | null,
): Promise<RankedPage> {
  const { first } = request.page;
  const { sql, values } = candidates(request);
  const rows = (await em.execute(
    `select * from (${sql}) as ranked
     where ${behind ? "(rank, name, id) > (?::integer, ?, ?)" : "true"} order by rank, name, id limit ?`,
    [...values, ...(behind ? [behind.rank, behind.name, behind.id] : []), first + 1],
  )) as Omit<Found, "cursor">[];
  const found = rows.slice(0, first).map((row) => ({ ...row, cursor: encodePlace(mark, row) }));
  return {
    found,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: behind !== null,
      startCursor: found[0]?.cursor ?? null,
      endCursor: found.at(-1)?.cursor ?? null,
    },
  };
}

function candidates(request: RankedRequest): { sql: string; values: (string | number)[] } {
  const { table, words, question, otherwise } = request;
  const { centre } = question;
  const away = centre ? "distance_km(?::float8, ?::float8, latitude, longitude)" : "null::float8";
  const from = centre ? [centre.latitude, centre.longitude] : [];
  const rank =
    words !== null
      ? { sql: "-score", values: [] }
      : centre
        ? { sql: `round(${away} * 1000)::integer`, values: from }
        : otherwise;
  const { sql, values } = matching(request);
  return {
    sql: `select ${table}.id, type, ${table === "partner" ? "name" : "title"} as name, ${rank.sql} as rank,
            round(${away}::numeric, 1)::float8 as "distanceKm" ${sql}`,
    values: [...rank.values, ...from, ...values],
  };
}

/** `from … where …`: what fits the words and the filter; offers are also found by the name of whoever offers them. */
export function matching({ table, words, question }: Pick<RankedRequest, "table" | "words" | "question">) {
  if (words === null) return { sql: `from ${table} where ${question.text}`, values: question.values };
  const list = arrayOf(words);
  if (table === "partner") {
    return {
      sql: `from partner join find_partners(?::text[]) as found on found.id = partner.id where ${question.text}`,
      values: [list, ...question.values],
    };
  }
  return {
    sql: `from offer
      left join find_offers(?::text[]) as by_title(offer_id, title_score) on offer_id = offer.id
      left join find_partners(?::text[]) as by_provider(partner_id, name_score) on partner_id = provider_id
      cross join lateral (select greatest(title_score, name_score * 6 / 10) as score) as found
      where found.score is not null and ${question.text}`,
    values: [list, list, ...question.values],
  };
}
