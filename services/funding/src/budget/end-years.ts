import { dayInBerlin, type Job } from "@kommgraph/infra";
import { accountOf, stateAccount } from "../ledger/account.entity.ts";
import { neverThere, post } from "../ledger/post.ts";

const batch = 200;

/**
 * Jährlichkeit: what of a year is not committed when it has ended goes back to the state, also what is released later.
 * The years of the demonstration never end: they move with the calendar.
 */
export const endYears: Job = {
  name: "end budget years",
  everySeconds: 3_600,
  async work(change) {
    const rows = (await change.em.execute(
      `select "line"."id", ("account"."debits" - "account"."credits")::text as "rest"
       from "budget" join "budget_line" "line" on "line"."budget_id" = "budget"."id"
       join "account" on "account"."budget_line_id" = "line"."id" and "account"."kind" = 'AVAILABLE'
       where not "budget"."demonstration" and "budget"."year" < ? and "account"."debits" > "account"."credits"
       order by "line"."id" limit ?`,
      [Number(dayInBerlin(change.now).slice(0, 4)), batch],
    )) as { id: string; rest: string }[];
    const postings = rows.map(({ id, rest }) => ({
      what: "LAPSE" as const,
      from: accountOf("AVAILABLE", id),
      to: stateAccount,
      cents: BigInt(rest),
      reference: id,
    }));
    await post(change, `lapse:${dayInBerlin(change.now)}`, postings, neverThere);
    return rows.length === batch;
  },
};
