import type { Context } from "@kommgraph/infra";
import { idOf, Money, money } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Municipality } from "../references/municipality.ts";

@ObjectType({ description: "A municipality that got money, for a map of them." })
export class FundedMunicipality {
  @Field(() => Municipality, { nullable: true, description: "The municipality: a town, a city or a county." })
  municipality!: Municipality | null;

  @Field(() => Int, { description: "Projects it has a grant for." })
  projects!: number;

  @Field(() => Money, { description: "Awarded to it, less what it forwarded to others." })
  granted!: Money;

  @Field(() => Money, { description: "Paid to it." })
  disbursed!: Money;
}

/** Every municipality with a grant of a programme and what is below it, and of a Haushaltsjahr, where these are named. */
export async function findFundedMunicipalities(
  { em }: Context,
  programme: string | null,
  year: number | null,
): Promise<FundedMunicipality[]> {
  const of = programme && idOf(programme, "Programme");
  const rows: FundedRow[] = await em.execute(fundedMunicipalities, [of, of, year, year]);
  return rows.map(({ id, projects, granted, disbursed }) => ({
    municipality: Object.assign(new Municipality(), { id }),
    projects,
    granted: money(BigInt(granted)),
    disbursed: money(BigInt(disbursed)),
  }));
}

interface FundedRow {
  id: string;
  projects: number;
  granted: string;
  disbursed: string;
}

const fundedMunicipalities = `
  select recipient_id as id,
    count(distinct project_id)::integer as projects,
    (sum("grant".amount) - coalesce(sum(passed_on.amount), 0))::text as granted,
    coalesce(sum(account.debits), 0)::text as disbursed
  from "grant"
  join programme on programme.id = programme_id
  join application on application.id = "grant".application_id
  join call on call.id = application.call_id
  left join account on account.grant_id = "grant".id and account.kind = 'DISBURSED'
  left join lateral (
    select sum(forwarded.amount) as amount from "grant" as forwarded where forwarded.forwarded_from_id = "grant".id
  ) as passed_on on true
  where recipient_id like 'mun@_%' escape '@'
    and (?::text is null or programme.path @> array[?::text]) and (?::integer is null or budget_year = ?)
  group by recipient_id order by recipient_id`;
