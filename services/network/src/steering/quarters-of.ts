import type { Context } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import { withheldTopics } from "../coverage/count-coverage.ts";
import { maySeeCounts } from "../coverage/may-see-counts.ts";
import { countPeriods } from "./count-periods.ts";
import { type Figures, indicators } from "./indicators.ts";
import { measure, medianOf, unmeasured } from "./measure.ts";
import { type Period, quartersUpTo } from "./period.ts";
import type { SteeringLine, SteeringQuarter } from "./steering.ts";
import { withholdQuarters } from "./withhold-quarters.ts";

/** The last quarters of a line, oldest first; the same statements for all lines of all municipalities of a request. */
export async function quartersOf(context: Context, line: SteeringLine, last: number): Promise<SteeringQuarter[]> {
  if (!(last >= 1 && last <= 20)) {
    throw badInput("OUT_OF_RANGE", `“last” is ${last}; it must be from 1 to 20 quarters.`);
  }
  const { municipality, topic, on, isNow } = line;
  const indicator = indicators[line.indicator];
  const periods = quartersUpTo(on, last);
  const situation = await countPeriods(context, municipality, periods);
  if (!situation) return [];
  const { known, peers, topicOf, localOf } = situation;
  const exact = maySeeCounts(context.who, municipality);
  const figures = periods.map((_, number) => topicOf(municipality, number, topic));
  const hidden = exact ? new Set<number>() : await hiddenQuarters(context, line, periods, figures);
  return periods.map(({ name: quarter, from, on: until }, number) => {
    const quarterOf = { quarter, from, until };
    const untold = indicator.todayOnly && !(isNow && number === last - 1);
    if (untold) return { ...quarterOf, ...unmeasured, peerMedian: null, withheld: false };
    const withheld = hidden.has(number);
    const own = withheld ? unmeasured : measure(indicator, figures[number] as Figures, localOf(known, number), exact);
    const ofPeers = peers.flatMap(
      (peer) => measure(indicator, topicOf(peer.id, number, topic), localOf(peer, number), false).value ?? [],
    );
    return { ...quarterOf, ...own, peerMedian: medianOf(ofPeers), withheld };
  });
}

async function hiddenQuarters(
  context: Context,
  { municipality, indicator: name, topic }: SteeringLine,
  periods: readonly Period[],
  figures: readonly Figures[],
): Promise<Set<number>> {
  const indicator = indicators[name];
  const hidden = withholdQuarters(
    indicator,
    figures,
    periods.map(({ on }) => on.slice(0, 4)),
  );
  if (!indicator.ofNeeds || !topic) return hidden;
  const days = periods.map(({ on }) => on);
  const topics = await withheldTopics(context, municipality, days);
  for (const [number, day] of days.entries()) if (topics.get(day)?.has(topic)) hidden.add(number);
  return hidden;
}
