import { type Context, loaderOf } from "@kommgraph/infra";
import type { Topic } from "@kommgraph/schema";
import { arrayOf } from "../projection/array-of.ts";
import { comparePeers, type Known } from "./compare-peers.ts";
import { countFigures } from "./count-figures.ts";
import { countLinks } from "./count-links.ts";
import type { Figures, LocalFigures } from "./indicators.ts";
import { noFigures } from "./measure.ts";
import type { Period } from "./period.ts";

/** A municipality, its peers, and what was counted for all of them in some periods. */
export interface Situation {
  known: Known;
  peers: Known[];
  topicOf(municipality: string, period: number, topic: Topic | null): Figures;
  localOf(municipality: Known, period: number): LocalFigures;
}

/** Null for a municipality nobody knows. The same three statements for all municipalities of a request. */
export function countPeriods(
  context: Context,
  municipality: string,
  periods: readonly Period[],
): Promise<Situation | null> {
  const loader = loaderOf<Situation | null>(
    context,
    `figures of ${JSON.stringify(periods)}`,
    (ids) => count(context, ids, periods),
    () => null,
  );
  return loader.load(municipality);
}

async function count(
  context: Context,
  ids: readonly string[],
  periods: readonly Period[],
): Promise<Map<string, Situation>> {
  const all = (await context.em.execute(
    `select id, kind, population from partner where type = 'Municipality'
       and kind in (select kind from partner where id = any(?)) order by id`,
    [arrayOf(ids)],
  )) as Known[];
  const asked = all.filter(({ id }) => ids.includes(id));
  const peersOf = new Map(asked.map((one) => [one.id, comparePeers(one, all)]));
  const compared = [...new Set([...asked, ...[...peersOf.values()].flat()].map(({ id }) => id))];
  const [figuresOf, linksOf] = await Promise.all([
    countFigures(context, compared, periods),
    countLinks(context, compared, periods),
  ]);
  const counted = {
    topicOf: (id: string, period: number, topic: Topic | null) =>
      (topic && figuresOf(id, period).byTopic.get(topic)) || noFigures,
    localOf: ({ id, population }: Known, period: number) => ({
      ...figuresOf(id, period).local,
      ...linksOf(id, period),
      population,
    }),
  };
  return new Map(asked.map((known) => [known.id, { known, peers: peersOf.get(known.id) ?? [], ...counted }]));
}
