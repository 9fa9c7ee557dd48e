import { type Context, dayInBerlin, loaderOf, referenceTo } from "@kommgraph/infra";
import { badInput, type Topic } from "@kommgraph/schema";
import { countCoverage } from "../coverage/count-coverage.ts";
import { leastPublic, maySeeCounts } from "../coverage/may-see-counts.ts";
import { arrayOf } from "../projection/array-of.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { Municipality } from "../references/municipality.ts";
import { comparePeers, type Known } from "./compare-peers.ts";
import { type Counted, countFigures } from "./count-figures.ts";
import { type Figures, indicators } from "./indicators.ts";
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

interface Loaded {
  peers: Known[];
  targets: Target[];
  counted: Map<string, Counted>;
}

const nothing: Figures = { needed: 0, offered: 0, free: 0, started: 0, completed: 0, examined: 0, passed: 0 };
const leastPeers = 3;

/** Targets of a municipality against what the graph shows; the same few statements for all of a request. */
export async function reportSteering(
  context: Context,
  municipality: string,
  year: number | null,
): Promise<SteeringReport> {
  const today = dayInBerlin(context.now);
  const thisYear = Number(today.slice(0, 4));
  const of = year ?? thisYear;
  if (!(of >= 2000 && of <= thisYear)) {
    throw badInput("INVALID_YEAR", `“year” is ${of}; there are reports from 2000 to ${thisYear}.`);
  }
  const on = of === thisYear ? today : `${of}-12-31`;
  const loader = loaderOf<Loaded | null>(
    context,
    `steering of ${of}`,
    (ids) => load(context, ids, `${of}-01-01`, on),
    () => null,
  );
  const loaded = await loader.load(municipality);
  if (!loaded) return { year: of, lines: [], peers: [] };
  const coverage = await countCoverage(context, municipality, on, null);
  const withheldTopics = new Set(coverage.flatMap(({ topic, withheld }) => (withheld ? [topic] : [])));
  const sees = maySeeCounts(context.who, municipality);
  const isNow = of === thisYear;
  const lines = Object.keys(SteeringIndicator).map((name): SteeringLine => {
    const indicator = name as SteeringIndicator;
    const { hasTopic, todayOnly, value: compute, people, lessIsBetter = false, computed } = indicators[indicator];
    const target = targetOf(loaded.targets, indicator, on);
    const topic = hasTopic ? (target?.topic ?? "LANGUAGE") : null;
    const measure = (counted: Counted | undefined, exact: boolean): number | null => {
      if (!counted || (todayOnly && !isNow)) return null;
      const own = (topic && counted.byTopic.get(topic)) || nothing;
      const small = people(own).some((count) => count > 0 && count < leastPublic);
      return small && !exact ? null : compute(own, counted.local);
    };
    const hidden = indicator === "SEATS_PER_NEED" && topic !== null && withheldTopics.has(topic);
    const value = hidden ? null : measure(loaded.counted.get(municipality), sees);
    const ofPeers = loaded.peers.flatMap(({ id }) => measure(loaded.counted.get(id), false) ?? []);
    return {
      indicator,
      topic,
      target: target ? referenceTo(foreignNodes.SteeringTarget, target.id) : null,
      value,
      peerMedian: ofPeers.length < leastPeers ? null : median(ofPeers),
      status: statusOf(target, value, lessIsBetter),
      computed,
    };
  });
  return { year: of, lines, peers: loaded.peers.map(({ id }) => referenceTo(Municipality, id)) };
}

async function load(context: Context, ids: readonly string[], from: string, on: string): Promise<Map<string, Loaded>> {
  const all = (await context.em.execute(
    `select id, kind, population from partner where type = 'Municipality' order by id`,
  )) as Known[];
  const targets = (await context.em.execute(
    `select id, municipality_id as municipality, indicator, topic, baseline::float8 as baseline, target::float8 as target, due::text
     from target where municipality_id = any(?) order by due, id`,
    [arrayOf(ids)],
  )) as Target[];
  const asked = all.filter(({ id }) => ids.includes(id));
  const peersOf = new Map(asked.map((one) => [one.id, comparePeers(one, all)]));
  const counted = await countFigures(context, [...new Set([...asked, ...[...peersOf.values()].flat()])], from, on);
  return new Map(
    asked.map(({ id }) => [
      id,
      { peers: peersOf.get(id) ?? [], targets: targets.filter(({ municipality }) => municipality === id), counted },
    ]),
  );
}

/** The target that is due next; where all are past, the one that was due last. Targets come by their days. */
function targetOf(targets: readonly Target[], indicator: SteeringIndicator, on: string): Target | null {
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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}
