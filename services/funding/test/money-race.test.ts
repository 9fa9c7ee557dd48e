import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "@kommgraph/infra";
import { Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import { applicationsInReview, inEuros, requests } from "./many.ts";
import { codes, Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.service.stop());

const half = 250;
const programmes = ["prg_KOMM_AN_II", "prg_KIM_1", "prg_KIM_2", "prg_KIM_3", "prg_KOMM_IN"];
/** Five in every run; more by `SEEDS`, as `pnpm --filter @kommgraph/funding test:long` does it. */
const seeds = Number(environmentWith({}).SEEDS ?? 5);

/**
 * 250 approvals against one budget line and 250 payments of one grant, all at once. That more than a grant has is asked
 * for at all, is written past the service, so that nothing but the ledger is in the way.
 */
describe("500 approvals and payments at once", () => {
  it.each(Array.from({ length: seeds }, (_, index) => [`seed ${index + 1}`, index] as const))(
    "give exactly what there is: %s",
    { timeout: 500_000 },
    async (seed, index) => {
      const programme = programmes[index % programmes.length] as string;
      const year = 2027 + Math.floor(index / programmes.length);
      const random = new Random(seed);
      const each = BigInt(random.int(1_000, 90_000));
      const payment = BigInt(random.int(1_000, 90_000));
      const [planned, granted] = [
        each * BigInt(random.int(20, 120)) + BigInt(random.int(0, 999)),
        payment * BigInt(random.int(20, 120)) + BigInt(random.int(0, 999)),
      ];
      const call = await stage.call(programme, { APPROVALS: inEuros(planned), PAYMENTS: inEuros(granted) }, year);
      const grant = await stage.finalGrant("solingen", call, inEuros(granted), "PAYMENTS");
      const applications = await applicationsInReview(stage, { call, cents: each, count: half, seed });
      const disbursements = await requests(stage, { grant: grant.id, cents: payment, count: half, seed });
      const approve = (application: string) =>
        stage.does("authority", "approveApplication", {
          application,
          expectedVersion: 1,
          amount: inEuros(each),
          start: "2027-01-01",
          end: "2027-12-31",
          line: "APPROVALS",
        });
      const pay = (disbursement: string) => stage.does("authority", "payDisbursement", { disbursement });
      const watch = watchBalance();
      const work = applications.flatMap((application, index) => [
        () => approve(application),
        () => pay(disbursements[index] as string),
      ]);
      const answers = await Promise.all(random.sample(work, work.length).map((one) => one()));
      expect(new Set(await watch.end())).toEqual(new Set([true]));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const approved = answers.filter(({ grant: made, disbursement }) => made && disbursement === undefined);
      const paid = answers.filter(({ disbursement }) => disbursement);
      expect(approved).toHaveLength(Number(planned / each));
      expect(paid).toHaveLength(Number(granted / payment));
      const refusals = new Set(answers.flatMap(codes));
      expect(refusals).toEqual(new Set(["BUDGET_EXHAUSTED", "GRANT_EXHAUSTED"]));
      const rest = await stage.sql(
        `select (debits - credits)::text as rest from account where id = ? or
        kind = 'AVAILABLE' and budget_line_id = (select budget_line.id from budget_line join budget on budget.id = budget_id
          where programme_id = ? and year = ? and code = 'APPROVALS') order by kind`,
        [`committed:${grant.id}`, programme, year],
      );
      expect(rest.map((row) => BigInt(row.rest))).toEqual([planned % each, granted % payment]);
      expect(await brokenInvariants(stage)).toEqual([]);
    },
  );
});

/** Looks at the sums all the time, whenever there is a connection to spare, and once when it ends. */
function watchBalance(): { end(): Promise<boolean[]> } {
  const seen: boolean[] = [];
  let going = true;
  const look = async () => {
    const [sums] = await stage.sql("select sum(debits) = sum(credits) as equal from account");
    seen.push(sums.equal);
  };
  const looking = (async () => {
    for (; going; await sleep(20)) await look().catch(() => undefined);
  })();
  return {
    async end() {
      going = false;
      await looking;
      await look();
      return seen;
    },
  };
}
