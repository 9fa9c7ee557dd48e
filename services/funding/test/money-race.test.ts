import { Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenInvariants, codes, Stage, solingen } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.service.stop());

const half = 250;
const programmes = ["prg_KOMM_AN_II", "prg_KIM_1", "prg_KIM_2", "prg_KIM_3", "prg_KOMM_IN"];

/**
 * 250 approvals against one budget line and 250 payments of one grant, all at once. That more than a grant has is asked
 * for at all, is written past the service, so that nothing but the ledger is in the way.
 */
describe("500 approvals and payments at once", () => {
  it.each(programmes.map((programme, index) => [`seed ${index + 1}`, programme] as const))(
    "give exactly what there is: %s",
    { timeout: 240_000 },
    async (seed, programme) => {
      const random = new Random(seed);
      const each = BigInt(random.int(1_000, 90_000));
      const payment = BigInt(random.int(1_000, 90_000));
      const [planned, granted] = [
        each * BigInt(random.int(20, 120)) + BigInt(random.int(0, 999)),
        payment * BigInt(random.int(20, 120)) + BigInt(random.int(0, 999)),
      ];
      const call = await stage.call(programme, { APPROVALS: inEuros(planned), PAYMENTS: inEuros(granted) });
      const grant = await stage.finalGrant("solingen", call, inEuros(granted), "PAYMENTS");
      await stage.sql(`update "grant" set state = 'DRAWING' where id = ?`, [grant.id]);
      const applications = await applicationsInReview(call, each, seed);
      const disbursements = await requests(grant.id, payment, seed);
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
      const approved = answers.filter(({ grant: made, disbursement }) => made && disbursement === undefined);
      const paid = answers.filter(({ disbursement }) => disbursement);
      expect(approved).toHaveLength(Number(planned / each));
      expect(paid).toHaveLength(Number(granted / payment));
      const refusals = new Set(answers.flatMap(codes));
      expect(refusals).toEqual(new Set(["BUDGET_EXHAUSTED", "GRANT_EXHAUSTED"]));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const rest = await stage.sql(
        `select (debits - credits)::text as rest from account where id = ? or
        kind = 'AVAILABLE' and budget_line_id = (select budget_line.id from budget_line join budget on budget.id = budget_id
          where programme_id = ? and code = 'APPROVALS') order by kind`,
        [`committed:${grant.id}`, programme],
      );
      expect(rest.map((row) => BigInt(row.rest))).toEqual([planned % each, granted % payment]);
      expect(await brokenInvariants(stage)).toEqual([]);
    },
  );
});

/** Looks at the sums all the time, as often as there is a connection to spare, and once when it ends. */
function watchBalance(): { end(): Promise<boolean[]> } {
  const seen: boolean[] = [];
  let going = true;
  const look = async () => {
    const [sums] = await stage.sql("select sum(debits) = sum(credits) as equal from account");
    seen.push(sums.equal);
  };
  const looking = (async () => {
    while (going) await look().catch(() => undefined);
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

async function applicationsInReview(call: string, cents: bigint, seed: string): Promise<string[]> {
  const rows = await stage.sql(
    `with made as (
      insert into application (id, number, serial, call_id, applicant_id, requested, own_share, financing, state, created_at,
        revised_at)
      select 'app_' || md5(? || number), 'race ' || ? || ' ' || number, number, ?, ?, ?, 0, 'FIXED', 'IN_REVIEW', now(), now()
      from generate_series(2, ?) as number returning id
    ), projects as (
      insert into project (id, application_id, title, kind, topics, lead_id, partner_ids)
      select 'prj_' || substr(id, 5), id, 'Wettlauf', 'LOCAL', '{LANGUAGE}', ?, '{}' from made
    ) select id from made`,
    [seed, seed, call, solingen, cents.toString(), half + 1, solingen],
  );
  await stage.sql(`update call set issued = ? where id = ?`, [half + 1, call]);
  return rows.map(({ id }) => id);
}

async function requests(grant: string, cents: bigint, seed: string): Promise<string[]> {
  const rows = await stage.sql(
    `insert into disbursement (id, grant_id, amount, requested_at, needed_by, state)
     select 'dis_' || md5(? || number), ?, ?, now(), '2026-12-01', 'REQUESTED' from generate_series(1, ?) as number
     returning id`,
    [seed, grant, cents.toString(), half],
  );
  return rows.map(({ id }) => id);
}

function inEuros(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
