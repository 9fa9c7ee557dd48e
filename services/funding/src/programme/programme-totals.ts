import { type Context, loaderOf } from "@kommgraph/infra";
import { Money, money } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "What this system's own records of a programme and its components add up to; published figures are never mixed in.",
})
export class ProgrammeTotals {
  @Field(() => Int, { description: "Partners with a grant, those to whom one was forwarded included." })
  recipients!: number;

  @Field(() => Int, { description: "Projects with a grant, those paid by forwarding included." })
  projects!: number;

  @Field(() => Money, { description: "Awarded in all; what is forwarded counts once." })
  granted!: Money;

  @Field(() => Money, { description: "Paid to recipients in all." })
  disbursed!: Money;
}

/** What was awarded and paid up to the end of that day in Europe/Berlin; one statement for all programmes of a request. */
export function programmeTotals(context: Context, programme: string, until: string): Promise<ProgrammeTotals> {
  const loader = loaderOf<ProgrammeTotals>(
    context,
    `totals of programmes until ${until}`,
    async (programmes) => {
      const rows: TotalsRow[] = await context.em.execute(totalsOfProgrammes, [until, until, [...programmes]]);
      return new Map(rows.map((row) => [row.programme, toTotals(row)]));
    },
    () => toTotals({ programme, recipients: 0, projects: 0, granted: "0", disbursed: "0" }),
  );
  return loader.load(programme);
}

interface TotalsRow {
  programme: string;
  recipients: number;
  projects: number;
  granted: string;
  disbursed: string;
}

const totalsOfProgrammes = `
  select asked.id as programme,
    count(distinct recipient_id)::integer as recipients,
    count(distinct project_id)::integer as projects,
    coalesce(sum(amount) filter (where forwarded_from_id is null), 0)::text as granted,
    coalesce(sum(paid.cents), 0)::text as disbursed
  from programme as asked
  join programme on programme.path @> array[asked.id]
  join call on call.programme_id = programme.id
  join application on application.call_id = call.id
  join "grant" on "grant".application_id = application.id and awarded_on <= ?
  left join lateral (
    select sum(booking.cents) as cents from booking
    where booking.debit_account_id = 'disbursed:' || "grant".id and booking.what = 'DISBURSE'
      and booking.at < (?::date + 1)::timestamp at time zone 'Europe/Berlin'
  ) as paid on true
  where asked.id in (?)
  group by asked.id`;

function toTotals({ recipients, projects, granted, disbursed }: TotalsRow): ProgrammeTotals {
  return { recipients, projects, granted: money(BigInt(granted)), disbursed: money(BigInt(disbursed)) };
}
