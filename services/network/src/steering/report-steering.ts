import { type Context, dayInBerlin, loaderOf, referenceTo } from "@kommgraph/infra";
import { badInput, type Topic } from "@kommgraph/schema";
import { withheldTopics } from "../coverage/count-coverage.ts";
import { maySeeCounts } from "../coverage/may-see-counts.ts";
import { arrayOf } from "../projection/array-of.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { Municipality } from "../references/municipality.ts";
import { explainPeers } from "./compare-peers.ts";
import { countPeriods } from "./count-periods.ts";
import { indicators } from "./indicators.ts";
import { measure, medianOf, unmeasured } from "./measure.ts";
import { yearUpTo } from "./period.ts";
import { SteeringIndicator, type SteeringLine, type SteeringReport, type SteeringStatus } from "./steering.ts";

interface Target {
  id: string;
  municipality: string;
  indicator: SteeringIndicator;
  topic: Topic | null;
  baseline: number | null;
  target: number;
  due: string;
}

/** Targets of a municipality against what the graph shows; the same few statements for all of a request. */
export async function reportSteering(
  context: Context,
  municipality: string,
  asked: number | null,
): Promise<SteeringReport> {
  const today = dayInBerlin(context.now);
  const thisYear = Number(today.slice(0, 4));
  const year = asked ?? thisYear;
  if (!(year >= 2000 && year <= thisYear)) {
    throw badInput("INVALID_YEAR", `“year” is ${year}; there are reports from 2000 to ${thisYear}.`);
  }
  const isNow = year === thisYear;
  const on = isNow ? today : `${year}-12-31`;
  const situation = await countPeriods(context, municipality, [yearUpTo(on)]);
  if (!situation) return { year, lines: [], peers: [], comparable: "Nobody has told of this municipality yet." };
  const { known, peers, topicOf, localOf } = situation;
  const targets = await targetsOf(context, municipality);
  const withheld = (await withheldTopics(context, municipality, [on])).get(on);
  const sees = maySeeCounts(context.who, municipality);
  const lines = Object.keys(SteeringIndicator).map((name): SteeringLine => {
    const indicator = indicators[name as SteeringIndicator];
    const { hasTopic, todayOnly, ofNeeds, unit, lessIsBetter = false, computed, sources } = indicator;
    const target = nextTarget(targets, name as SteeringIndicator, on);
    const topic = hasTopic ? (target?.topic ?? "LANGUAGE") : null;
    const untold = todayOnly && !isNow;
    const hidden = ofNeeds && topic !== null && withheld?.has(topic);
    const { value, basis } =
      untold || hidden ? unmeasured : measure(indicator, topicOf(municipality, 0, topic), localOf(known, 0), sees);
    const ofPeers = untold
      ? []
      : peers.flatMap((peer) => measure(indicator, topicOf(peer.id, 0, topic), localOf(peer, 0), false).value ?? []);
    return {
      ...{ municipality, on, isNow },
      indicator: name as SteeringIndicator,
      topic,
      unit,
      lessIsBetter,
      target: target ? referenceTo(foreignNodes.SteeringTarget, target.id) : null,
      value,
      basis,
      peerMedian: medianOf(ofPeers),
      peersTold: ofPeers.length,
      status: statusOf(target, value, lessIsBetter),
      computed,
      sources: [...sources],
    };
  });
  return {
    year,
    lines,
    peers: peers.map(({ id }) => referenceTo(Municipality, id)),
    comparable: explainPeers(known, peers),
  };
}

/** By the days on which they are due; one statement for all municipalities of a request. */
function targetsOf(context: Context, municipality: string): Promise<Target[]> {
  const loader = loaderOf<Target[]>(
    context,
    "steering targets",
    async (ids) => {
      const targets = (await context.em.execute(
        `select id, municipality_id as municipality, indicator, topic, baseline::float8 as baseline,
           target::float8 as target, due::text
         from target where municipality_id = any(?) order by due, id`,
        [arrayOf(ids)],
      )) as Target[];
      return Map.groupBy(targets, (target) => target.municipality);
    },
    () => [],
  );
  return loader.load(municipality);
}

/** The target that is due next; where all are past, the one that was due last. */
function nextTarget(targets: readonly Target[], indicator: SteeringIndicator, on: string): Target | null {
  const own = targets.filter((target) => target.indicator === indicator);
  return own.find(({ due }) => due >= on) ?? own.at(-1) ?? null;
}

function statusOf(target: Target | null, value: number | null, lessIsBetter: boolean): SteeringStatus {
  if (!target || value === null) return "NO_DATA";
  const sign = lessIsBetter ? -1 : 1;
  if (sign * value >= sign * target.target) return "REACHED";
  const { baseline } = target;
  const halfway = baseline === null ? target.target * (lessIsBetter ? 1.1 : 0.9) : (baseline + target.target) / 2;
  return sign * value >= sign * halfway ? "ON_TRACK" : "BEHIND";
}
