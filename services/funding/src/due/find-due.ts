import { type Context, dayInBerlin, hasRole } from "@kommgraph/infra";
import { Call } from "../call/call.entity.ts";
import { precheckOf } from "../call/precheck-of.ts";
import { Due, type DueItem, type DueKind } from "./due.ts";
import { inSentence } from "./due-words.ts";
import { toCalendar } from "./to-calendar.ts";

interface Row {
  what: DueKind;
  on: string;
  name: string;
  cents: string | null;
  call: string | null;
  application: string | null;
  grant: string | null;
  disbursement: string | null;
}

/** Up to which day, of which kinds, how many. */
interface DueSelection {
  until: string | null;
  what: readonly DueKind[] | null;
  first: number;
}

/** What is due for whoever asks; what is late comes first. */
export async function findDue(context: Context, { until, what, first }: DueSelection): Promise<Due> {
  const { em, who, language } = context;
  const last = until ?? "9999-12-31";
  const authority = hasRole(who, "authority");
  const parameters = { partner: who.partner ?? "", authority, last };
  const rows: Row[] = await em.execute(...named(dueRows, parameters));
  const drafted = new Set(rows.flatMap(({ what, call }) => (what === "CALL_CLOSES" && call ? [call] : [])));
  const calls = who.partner === null || authority ? [] : await callsToAnswer(context, who.partner, last, drafted);
  const wanted = [...rows, ...calls].filter((row) => what === null || what.includes(row.what));
  const all = wanted.map((row): DueItem => {
    const cents = row.cents === null ? null : BigInt(row.cents);
    const sentence = inSentence({ what: row.what, name: row.name, cents, drafted: row.application !== null });
    return {
      what: row.what,
      on: row.on,
      text: sentence[language],
      callId: row.call,
      applicationId: row.application,
      grantId: row.grant,
      disbursementId: row.disbursement,
    };
  });
  all.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : left.text < right.text ? -1 : 1));
  const items = all.slice(0, first);
  return Object.assign(new Due(), { items, total: all.length, ics: toCalendar(items, context) });
}

/** Open calls without a draft for which no rule says no. */
async function callsToAnswer(
  context: Context,
  partner: string,
  last: string,
  drafted: ReadonlySet<string>,
): Promise<Row[]> {
  if (!/^(mun|org|prv)_/.test(partner)) return [];
  const open = await context.em.find(
    Call,
    { opensAt: { $lte: context.now }, closesAt: { $gte: context.now } },
    { orderBy: { closesAt: "asc", id: "asc" } },
  );
  const candidates = open.filter(({ id, closesAt }) => !drafted.has(id) && dayInBerlin(closesAt) <= last);
  const verdicts = await Promise.all(
    candidates.map(({ programme }) => precheckOf(context, programme.id, { applicant: partner })),
  );
  return candidates
    .filter((_, index) => verdicts[index]?.verdict !== "NO")
    .map(({ id, title, closesAt }) => ({
      what: "CALL_CLOSES",
      on: dayInBerlin(closesAt),
      name: title,
      cents: null,
      call: id,
      application: null,
      grant: null,
      disbursement: null,
    }));
}

/** Replaces `:name` by question marks, in the order in which they stand. */
function named(sql: string, parameters: Record<string, unknown>): [string, unknown[]] {
  const values: unknown[] = [];
  const text = sql.replace(/(?<!:):([a-z]+)/g, (_, name: string) => {
    values.push(parameters[name]);
    return "?";
  });
  return [text, values];
}

/** What somebody may draw is due at its start, then two months after the last need, at the latest at its end. */
const dueRows = `
  with due as (
    select 'CALL_CLOSES' as what, (closes_at at time zone 'Europe/Berlin')::date as on_day, project.title as name,
      null::bigint as cents, call.id as call, application.id as application, null as grant_id, null as disbursement
    from application join call on call.id = call_id
    join project on project.application_id = application.id and part_of_id is null
    where applicant_id = :partner and state = 'DRAFT'
    union all
    select 'QUESTIONS', answer_by, number, null, call_id, id, null, null
    from application where applicant_id = :partner and state = 'RETURNED'
    union all
    select 'NOTICE', (awarded_on + interval '1 month')::date, number, null, null, application_id, id, null
    from "grant" where recipient_id = :partner and state = 'NOTIFIED'
    union all
    select 'DRAW', least(ends_on, coalesce((asked.last + interval '2 months')::date, starts_on)), number,
      debits - credits - asked.open, null, application_id, "grant".id, null
    from "grant" join account on grant_id = "grant".id and kind = 'COMMITTED'
    cross join lateral (
      select coalesce(sum(amount) filter (where state in ('REQUESTED', 'APPROVED')), 0)::bigint as open,
        max(needed_by) filter (where state <> 'REFUSED') as last
      from disbursement where disbursement.grant_id = "grant".id
    ) as asked
    where recipient_id = :partner and state in ('FINAL', 'DRAWING') and debits - credits > asked.open
    union all
    select 'PROOF', proof_due_on, number, null, null, application_id, id, null
    from "grant" where recipient_id = :partner and state = 'PROOF_DUE'
    union all
    select case state when 'SUBMITTED' then 'REVIEW' else 'DECISION' end,
      (step.at at time zone 'Europe/Berlin')::date, number, null, call_id, application.id, null, null
    from application cross join lateral (
      select max(at) as at from application_step
      where application_id = application.id and application_step.state = application.state
    ) as step
    where :authority::boolean and authority_id = :partner and state in ('SUBMITTED', 'IN_REVIEW')
    union all
    select case disbursement.state when 'APPROVED' then 'PAYMENT' else 'DRAW_CHECK' end, needed_by, "grant".number,
      disbursement.amount, null, "grant".application_id, "grant".id, disbursement.id
    from disbursement join "grant" on "grant".id = grant_id
    where disbursement.state in ('REQUESTED', 'APPROVED')
      and giver_id = :partner and (forwarded_from_id is not null or :authority::boolean)
    union all
    select 'PROOF_CHECK', (submitted_at at time zone 'Europe/Berlin')::date, "grant".number, null, null,
      "grant".application_id, "grant".id, null
    from proof_of_use join "grant" on "grant".id = grant_id
    where "grant".state = 'PROOF_SUBMITTED' and checked_at is null
      and giver_id = :partner and (forwarded_from_id is not null or :authority::boolean)
    union all
    select case recipient_id when :partner then 'REPAYMENT' else 'REPAYMENT_EXPECTED' end, repay_by, number,
      debits - credits, null, application_id, "grant".id, null
    from "grant" join account on grant_id = "grant".id and kind = 'DISBURSED'
    where repay_by is not null and (recipient_id = :partner
      or giver_id = :partner and (forwarded_from_id is not null or :authority::boolean))
  )
  select what, on_day::text as "on", name, cents::text, call, application, grant_id as "grant", disbursement
  from due where on_day <= :last::date`;
