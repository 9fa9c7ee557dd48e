import { type Context, dayInBerlin, loaderOf } from "@kommgraph/infra";
import { type Supply, type SupplyRow, supplyColumns, supplyOf } from "./supply.ts";

/** Offers that are not over; another list as soon as one of them changed. */
export type Supplies = readonly Supply[];

interface Held {
  offers: Map<string, Supply>;
  list: Supplies;
  /** Day from which on they are not over. */
  day: string;
  /** Every change up to this number of the log is in it. */
  number: number;
  /** And every page up to this one that was heard again, of which the log does not tell. */
  heardAgain: number;
}

/** One per database, however many requests ask; each request waits for the one before to bring it up to date. */
const supplies = new WeakMap<object, Promise<Held>>();

/**
 * Everything that is not over, in memory and up to date: one statement, which reads what changed since it was last asked
 * for. Gaps and overlaps compare much with much, which costs a database seconds and takes milliseconds in memory.
 */
export function holdSupply(context: Context): Promise<Supplies> {
  const loader = loaderOf<Supplies>(
    context,
    "supply",
    async () => {
      const key = context.em.getDriver();
      const before = supplies.get(key);
      const held = (before ?? Promise.reject(new Error("nothing is held yet"))).then(
        (known) => refresh(context, known),
        () => load(context),
      );
      supplies.set(key, held);
      return new Map([["all", (await held).list]]);
    },
    () => [],
  );
  return loader.load("all");
}

type Counters = Pick<Held, "number" | "heardAgain">;
const counters = `last::integer as number, heard_again::integer as "heardAgain"`;

async function load(context: Context): Promise<Held> {
  const day = dayInBerlin(context.now);
  // In one statement, so that the number and the offers are of one instant.
  const rows = (await context.em.execute(
    `select ${counters}, ${supplyColumns}
     from change_counter left join offer on ends_on is null or ends_on >= ?::date`,
    [day],
  )) as (SupplyRow & Counters)[];
  const offers = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, supplyOf(row)] as const])));
  const { number = 0, heardAgain = 0 } = rows[0] ?? {};
  return { offers, list: [...offers.values()], day, number, heardAgain };
}

async function refresh(context: Context, held: Held): Promise<Held> {
  const day = dayInBerlin(context.now);
  if (held.day !== day) return load(context);
  const rows = (await context.em.execute(
    `select ${counters}, changed.id as "changedId", ${supplyColumns}
     from change_counter
     left join (
       select distinct entity_id as id from change_log where number > ? and type in ('Course', 'CommunityOffer')
     ) as changed on true
     left join offer on offer.id = changed.id and (ends_on is null or ends_on >= ?::date)`,
    [held.number, day],
  )) as (SupplyRow & Counters & { changedId: string | null })[];
  const { number = 0, heardAgain = 0 } = rows[0] ?? {};
  if (heardAgain !== held.heardAgain || number < held.number) return load(context);
  const changed = rows.filter((row) => row.changedId !== null);
  for (const row of changed) {
    if (row.id === null) held.offers.delete(row.changedId as string);
    else held.offers.set(row.id, supplyOf(row));
  }
  return changed.length === 0 ? { ...held, number } : { ...held, number, list: [...held.offers.values()] };
}
