import { type Context, dayInBerlin, daysAfter, loaderOf, referenceTo } from "@kommgraph/infra";
import { badInput, type Topic } from "@kommgraph/schema";
import { type Cell, daysBeforeStart, linesOf } from "../coverage/count-coverage.ts";
import { placesOf, totalOf } from "../coverage/scope.ts";
import { arrayOf } from "../projection/array-of.ts";
import { Municipality } from "../references/municipality.ts";
import type { TopicSupply, Transfer, TransferOutcome } from "./transfer.ts";

interface Adoption {
  practice: string;
  topic: Topic;
  adopter: string;
  adoptedOn: string;
}

/** Two quarters. */
const daysUntilAfter = 182;

/** Who took up a practice, the latest first, and what changed; two statements for all practices of a request. */
export async function transfersOf(context: Context, practice: string, first: number): Promise<Transfer[]> {
  if (!(first >= 1 && first <= 100)) {
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
  }
  const today = dayInBerlin(context.now);
  const adoptions = await adoptionsOf(context, practice, today);
  return Promise.all(
    adoptions.slice(0, first).map(async ({ topic, adopter, adoptedOn }) => {
      const later = daysAfter(adoptedOn, daysUntilAfter);
      const [before, after] = await Promise.all([
        supplyOn(context, adopter, topic, adoptedOn),
        later > today ? null : supplyOn(context, adopter, topic, later),
      ]);
      return {
        adopter: referenceTo(Municipality, adopter),
        ...{ adoptedOn, before, after, outcome: outcomeOf(before, after) },
      };
    }),
  );
}

function adoptionsOf(context: Context, practice: string, today: string): Promise<Adoption[]> {
  const loader = loaderOf<Adoption[]>(
    context,
    "adoptions of practices",
    async (ids) => {
      const rows = (await context.em.execute(
        `select id as practice, topic, adopter, adopted::text as "adoptedOn"
         from practice_fact cross join unnest(adopter_ids, adopted_on) as adoption(adopter, adopted)
         where id = any(?) and topic is not null and adopted <= ?::date order by adopted desc, adopter`,
        [arrayOf(ids), today],
      )) as Adoption[];
      return Map.groupBy(rows, (row) => row.practice);
    },
    () => [],
  );
  return loader.load(practice);
}

/** All lines of a topic together; not told as soon as one of them is not, or one could find that by subtraction. */
async function supplyOn(context: Context, municipality: string, topic: Topic, day: string): Promise<TopicSupply> {
  const loader = loaderOf<Cell[]>(
    context,
    "supply before and after",
    (keys) => countAt(context, keys),
    () => [],
  );
  const cells = await loader.load(`${totalOf(municipality)} ${topic} ${day}`);
  const lines = linesOf(context, municipality, day, cells);
  const offered = lines.reduce((sum, line) => sum + line.offered, 0);
  if (lines.some(({ withheld }) => withheld)) return { day, needed: null, offered, ratio: null };
  const needed = lines.reduce((sum, line) => sum + (line.needed ?? 0), 0);
  return { day, needed, offered, ratio: needed === 0 ? null : Math.round((offered / needed) * 100) / 100 };
}

/** The figures of whole counties in a topic on a day; each key is these three. */
async function countAt(context: Context, keys: readonly string[]): Promise<Map<string, Cell[]>> {
  const asked = keys.flatMap((key, number) => {
    const [total = "", topic, day] = key.split(" ");
    return placesOf(total).map((place) => ({ number, place, topic, day }));
  });
  const rows = (await context.em.execute(cellsAt, [JSON.stringify(asked), daysBeforeStart])) as (Cell & {
    number: number;
  })[];
  return Map.groupBy(rows, ({ number }) => keys[number] as string);
}

const cellsAt = `
  with asked as (
    select * from jsonb_to_recordset(?::jsonb) as asked(number integer, place text, topic text, day date)
  )
  select number, day::text, place, topic, level, "targetGroup", sum(needed)::integer as needed,
    sum(offered)::integer as offered, 0 as free
  from (
    select number, day, place, asked.topic, level, target_group as "targetGroup", people as needed, 0 as offered
    from asked join need on municipality_id = place and need.topic = asked.topic
      and starts_on <= day and (ends_on is null or ends_on >= day)
    union all
    select number, day, place, asked.topic, level, target_group, 0, coalesce(capacity, 0)
    from asked join offer on municipality_id = place and offer.topic = asked.topic
      and starts_on <= day + ?::integer and (ends_on is null or ends_on >= day)
    cross join unnest(target_groups) as target_group
  ) as part
  group by number, day, place, topic, level, "targetGroup"`;

function outcomeOf(before: TopicSupply, after: TopicSupply | null): TransferOutcome {
  if (!after) return "TOO_EARLY";
  if (before.needed === null || after.needed === null) return "WITHHELD";
  const [gap, left] = [before.needed - before.offered, after.needed - after.offered];
  if (gap <= 0) return "NO_GAP";
  if (left <= 0) return "CLOSED";
  return left < gap ? "SMALLER" : "NOT_SMALLER";
}
