import type { Context } from "@kommgraph/infra";
import { daysBeforeStart } from "../coverage/count-coverage.ts";
import { placesOf } from "../coverage/scope.ts";
import type { Figures, LocalFigures } from "./indicators.ts";
import type { Period } from "./period.ts";

/** Everything counted for a municipality in a period. */
export interface Counted {
  byTopic: ReadonlyMap<string, Figures>;
  local: Pick<LocalFigures, "cents">;
}

type Row = Record<keyof Figures, string> & { parent: string; number: number; topic: string | null; cents: string };

const none: Counted = { byTopic: new Map(), local: { cents: 0 } };

/** Counts for many municipalities and periods in one statement; what is not in the answer is nought. */
export async function countFigures(
  context: Context,
  municipalities: readonly string[],
  periods: readonly Period[],
): Promise<(municipality: string, period: number) => Counted> {
  const places = municipalities.flatMap((parent) => placesOf(parent).map((id) => ({ parent, id })));
  const rows = (await context.em.execute(figures, [
    JSON.stringify(places),
    JSON.stringify(periods.map(({ from, on }, number) => ({ number, starts: from, ends: on }))),
    daysBeforeStart,
    daysBeforeStart,
  ])) as Row[];
  const groups = Map.groupBy(rows, ({ parent, number }) => `${parent} ${number}`);
  const counted = new Map(
    [...groups].map(([key, own]): [string, Counted] => [
      key,
      {
        byTopic: new Map(own.flatMap((row) => (row.topic === null ? [] : [[row.topic, figuresOf(row)] as const]))),
        local: { cents: Number(own.find(({ topic }) => topic === null)?.cents ?? 0) },
      },
    ]),
  );
  return (municipality, period) => counted.get(`${municipality} ${period}`) ?? none;
}

const names = [
  ...["needed", "offered", "free", "awaited", "waited", "started", "completed", "examined", "passed"],
  ...["paidStarted", "paidCompleted", "paidCents"],
] as const satisfies (keyof Figures)[] | string[];

function figuresOf(row: Row): Figures {
  return Object.fromEntries(names.map((name) => [name, Number(row[name as keyof Figures])])) as unknown as Figures;
}

/** How many days until the next start within a year; an index for either condition has the starts in order. */
const nextStart = (ofLevel: string) => `(select starts_on - ends as days from offer
          where municipality_id = place.id and offer.topic = demand.topic and ${ofLevel}
            and starts_on >= ends and starts_on <= ends + 365
            and target_groups && array[demand.target_group, 'EVERYONE']
          order by starts_on limit 1)`;

/**
 * A course's share of the money of a project is one of as many equal parts as the project has offers; what a project
 * passes on is the money of those who get it. A course that several projects pay for has a share of each.
 */
const figures = `
  with place as (select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text)),
  period as (select * from jsonb_to_recordset(?::jsonb) as period(number integer, starts date, ends date)),
  money as (
    select given.project_id, sum(given.cents - coalesce(passed_on.cents, 0)) as cents
    from grant_fact given
    left join (
      select forwarded_from_id, sum(cents) as cents from grant_fact
      where forwarded_from_id is not null and state is distinct from 'REVOKED' group by forwarded_from_id
    ) as passed_on on passed_on.forwarded_from_id = given.id
    where given.project_id is not null and given.state is distinct from 'REVOKED'
    group by given.project_id
  ),
  paid as (
    select offer_id, sum(cents / cardinality(offer_ids)) as cents
    from cooperation_fact join money on project_id = cooperation_fact.id cross join unnest(offer_ids) as offer_id
    group by offer_id
  ),
  here as (
    select parent, offer.*, paid.cents as paid
    from place join offer on municipality_id = place.id left join paid on offer_id = offer.id
  ),
  demand as (
    select parent, number, ends, topic, target_group, level, sum(people) as people
    from place join need on municipality_id = place.id
    join period on starts_on <= ends and (ends_on is null or ends_on >= ends)
    group by parent, number, ends, topic, target_group, level
  ),
  part as (
    select parent, number, topic, people as needed, 0::bigint as offered, 0::bigint as free,
      case when days is null then 0 else people end as awaited, people * coalesce(days, 0) as waited,
      0::bigint as started, 0::bigint as completed, 0::bigint as examined, 0::bigint as passed,
      0::bigint as "paidStarted", 0::bigint as "paidCompleted", 0::numeric as "paidCents", 0::numeric as cents
    from demand left join lateral (
      select min(days) as days from place cross join lateral (
${nextStart("demand.level is not null and offer.level = demand.level")}
        union all
        ${nextStart("demand.level is null")}
        union all
        (select 0 from offer
          where municipality_id = place.id and offer.topic = demand.topic and type = 'CommunityOffer'
            and starts_on <= ends and (ends_on is null or ends_on >= ends)
            and target_groups && array[demand.target_group, 'EVERYONE']
            and (demand.level is null or offer.level = demand.level)
          limit 1)
      ) as fitting where place.parent = demand.parent
    ) as nearest on true
    union all
    select parent, number, topic, 0,
      sum(coalesce(capacity, 0)) filter (where now),
      sum(greatest(coalesce(free, 0), 0)) filter (where now), 0, 0,
      sum(started) filter (where over), sum(completed) filter (where over), sum(examined) filter (where over),
      sum(passed) filter (where over), sum(started) filter (where over and paid is not null),
      sum(completed) filter (where over and paid is not null),
      sum(paid) filter (where over and completed is not null), 0
    from here join period on starts_on <= ends + ?::integer and (ends_on is null or ends_on >= starts)
    cross join lateral (
      select starts_on <= ends + ?::integer and (ends_on is null or ends_on >= ends) as now,
        ends_on between starts and ends as over
    ) as at
    group by parent, number, topic
    union all
    select parent, number, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, grant_fact.cents
    from place join partner on partner.municipality_id = place.id join grant_fact on recipient_id = partner.id
    join period on awarded_on between starts and ends
    where forwarded_from_id is null and state is distinct from 'REVOKED'
  )
  select parent, number, topic, ${[...names, "cents"]
    .map((name) => `coalesce(sum("${name}"), 0)::text as "${name}"`)
    .join(", ")}
  from part group by parent, number, topic`;
