import { type Context, loaderOf } from "@kommgraph/infra";
import { Money, money } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How much is asked of a call, over all applications that were handed in." })
export class CallDemand {
  @Field(() => Int, { description: "Handed in and not withdrawn." })
  applications!: number;

  @Field(() => Int, { description: "Of these, awaiting a decision." })
  undecided!: number;

  @Field(() => Int, { description: "Of these, awarded." })
  approved!: number;

  @Field(() => Int, { description: "Of these, refused." })
  rejected!: number;

  @Field(() => Money, { description: "Asked for in all." })
  requested!: Money;
}

/** One statement for all calls of a request. */
export function demandOf(context: Context, call: string): Promise<CallDemand> {
  const loader = loaderOf<CallDemand>(
    context,
    "demand of calls",
    async (calls) => {
      const rows: DemandRow[] = await context.em.execute(demandOfCalls, [[...calls]]);
      return new Map(rows.map((row) => [row.call, toDemand(row)]));
    },
    () => toDemand({ call, applications: 0, approved: 0, rejected: 0, requested: "0" }),
  );
  return loader.load(call);
}

interface DemandRow {
  call: string;
  applications: number;
  approved: number;
  rejected: number;
  requested: string;
}

const demandOfCalls = `
  select call_id as call, count(*)::integer as applications,
    count(*) filter (where state = 'APPROVED')::integer as approved,
    count(*) filter (where state = 'REJECTED')::integer as rejected,
    sum(requested)::text as requested
  from application
  where call_id in (?) and number is not null and state <> 'WITHDRAWN'
  group by call_id`;

function toDemand({ applications, approved, rejected, requested }: DemandRow): CallDemand {
  const undecided = applications - approved - rejected;
  return { applications, undecided, approved, rejected, requested: money(BigInt(requested)) };
}
