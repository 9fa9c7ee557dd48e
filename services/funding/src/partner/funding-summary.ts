import { type Context, loaderOf } from "@kommgraph/infra";
import { Money, money } from "@kommgraph/schema";
import { raw } from "@mikro-orm/postgresql";
import { Field, Int, ObjectType } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import { visibleApplications } from "../application/visible-applications.ts";

@ObjectType({ description: "What a partner gets from the state's programmes, in this system's own records." })
export class FundingSummary {
  @Field(() => Int, { description: "Applications of the partner that may be seen; costs one more statement." })
  applications!: number;

  @Field(() => Int, { description: "Projects it has a grant for, forwarded ones included." })
  projects!: number;

  @Field(() => Money, { description: "Awarded or forwarded to it, less what it forwarded to others." })
  granted!: Money;

  @Field(() => Money, { description: "Paid to it." })
  disbursed!: Money;
}

/** What a partner gets, in one Haushaltsjahr or in all; one statement for all partners of a request. */
export async function fundingOf(context: Context, partner: string, year: number | null): Promise<FundingSummary> {
  const loader = loaderOf<FundingRow>(
    context,
    `funding of partners in ${year}`,
    async (partners) => {
      const rows: FundingRow[] = await context.em.execute(fundingOfPartners, [[...partners], year, year]);
      return new Map(rows.map((row) => [row.partner, row]));
    },
    () => ({ partner, projects: 0, granted: "0", disbursed: "0" }),
  );
  return new Summed(await loader.load(partner), () => applicationsOf(context, partner, year));
}

class Summed implements FundingSummary {
  readonly projects: number;
  readonly granted: Money;
  readonly disbursed: Money;
  readonly #applications: () => Promise<number>;

  constructor({ projects, granted, disbursed }: FundingRow, applications: () => Promise<number>) {
    this.projects = projects;
    this.granted = money(BigInt(granted));
    this.disbursed = money(BigInt(disbursed));
    this.#applications = applications;
  }

  /** GraphQL waits for it, as for the count of a page; who does not ask does not pay. */
  get applications(): number {
    return this.#applications() as unknown as number;
  }
}

interface FundingRow {
  partner: string;
  projects: number;
  granted: string;
  disbursed: string;
}

const fundingOfPartners = `
  select recipient_id as partner,
    count(distinct project_id)::integer as projects,
    (sum("grant".amount) - coalesce(sum(passed_on.amount), 0))::text as granted,
    coalesce(sum(account.debits), 0)::text as disbursed
  from "grant"
  left join account on account.grant_id = "grant".id and account.kind = 'DISBURSED'
  left join lateral (
    select sum(forwarded.amount) as amount from "grant" as forwarded where forwarded.forwarded_from_id = "grant".id
  ) as passed_on on true
  join application on application.id = "grant".application_id
  join call on call.id = application.call_id
  where recipient_id in (?) and (?::integer is null or budget_year = ?)
  group by recipient_id`;

function applicationsOf(context: Context, partner: string, year: number | null): Promise<number> {
  const loader = loaderOf<number>(
    context,
    `applications of partners in ${year}`,
    async (partners) => {
      const rows = (await context.em
        .createQueryBuilder(Application, "row")
        .select([raw(`"row"."applicant_id" as "partner"`), raw(`count(*)::integer as "count"`)] as never)
        .where({
          $and: [
            visibleApplications(context.who),
            { applicantId: { $in: [...partners] } },
            year === null ? {} : { call: { budgetYear: year } },
          ],
        } as never)
        .groupBy("applicantId")
        .execute("all", false)) as unknown as { partner: string; count: number }[];
      return new Map(rows.map(({ partner, count }) => [partner, count]));
    },
    () => 0,
  );
  return loader.load(partner);
}
