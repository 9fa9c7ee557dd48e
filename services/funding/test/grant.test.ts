import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

const fields = `number state demonstration version amount { amount } disbursed { amount } remaining { amount }
  period { start end } recipient { id __typename } application { state } project { title lead { id } }
  disbursements { amount { amount } state requestedAt neededBy paidAt } proof { spent { amount } repay { amount } accepted checkedAt report }
  forwardedFrom { number amount { amount } period { start end } } forwardedTo { amount { amount } recipient { id } }`;

async function allGrants(orderBy = "LATEST"): Promise<any[]> {
  const grants: any[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: TestAnswer<any> = await service.ask(
      `query ($after: String, $orderBy: GrantOrder!) { grants(orderBy: $orderBy, first: 90, after: $after) { totalCount
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after, orderBy },
    );
    expect(errors).toEqual([]);
    grants.push(...data.grants.nodes);
    if (!data.grants.pageInfo.hasNextPage) {
      expect(grants).toHaveLength(data.grants.totalCount);
      return grants;
    }
    after = data.grants.pageInfo.endCursor;
  }
}

describe("a grant", () => {
  it("is paid out, forwarded or still there: its amount is accounted for to the cent", async () => {
    const grants = await allGrants();
    expect(grants.length).toBeGreaterThan(200);
    for (const grant of grants) {
      const forwarded = sum(grant.forwardedTo.map(({ amount }: any) => amount));
      const paid = sum(grant.disbursements.filter(({ paidAt }: any) => paidAt).map(({ amount }: any) => amount));
      expect(inCents(grant.disbursed), grant.number).toBe(paid);
      if (grant.state !== "REVOKED") {
        expect(inCents(grant.amount), grant.number).toBe(paid + forwarded + inCents(grant.remaining));
      }
      expect(grant.application.state).toBe("APPROVED");
      expect(grant.project.lead.id).toBe(grant.recipient.id);
    }
  });

  it("is drawn for two months at most, and paid only after its notice is final", async () => {
    for (const { number, state, disbursements } of await allGrants()) {
      if (state === "NOTIFIED" || state === "FINAL") expect(disbursements, number).toEqual([]);
      for (const { requestedAt, neededBy } of disbursements) {
        expect(Date.parse(neededBy) - Date.parse(requestedAt)).toBeLessThan(62 * 86_400_000);
      }
    }
  });

  it("is in every state, and has a proof of use exactly when one was due and came", async () => {
    const grants = await allGrants();
    expect(new Set(grants.map(({ state }) => state))).toEqual(
      new Set(["NOTIFIED", "FINAL", "DRAWING", "PROOF_DUE", "PROOF_SUBMITTED", "CLOSED", "REVOKED"]),
    );
    for (const { number, state, proof, disbursed } of grants) {
      expect(proof !== null, number).toBe(state === "PROOF_SUBMITTED" || state === "CLOSED");
      if (!proof) continue;
      expect(inCents(proof.spent) + inCents(proof.repay)).toBe(inCents(disbursed));
      expect(proof.accepted).toBe(state === "CLOSED" ? true : null);
      expect(proof.report.length).toBeGreaterThan(50);
    }
  });

  it("of KOMM-AN II passes parts on to organizations, inside its amount and period", async () => {
    const grants = await allGrants();
    const parts = grants.filter(({ forwardedFrom }) => forwardedFrom);
    expect(parts.length).toBeGreaterThan(30);
    for (const part of parts) {
      expect(part.recipient.__typename).toBe("MigrantOrganization");
      expect(part.number).toMatch(/^36\.01-(KA2|BP)-(1R|HR|RM)-\d{4}\/W\d$/);
      expect(inCents(part.amount)).toBeLessThan(inCents(part.forwardedFrom.amount));
      expect(part.period.start > part.forwardedFrom.period.start).toBe(true);
      expect(part.period.end <= part.forwardedFrom.period.end).toBe(true);
    }
  });

  it.each(["LATEST", "OLDEST", "AMOUNT_DESC", "NUMBER"])("is paged over once, in order %s", async (orderBy) => {
    const grants = await allGrants(orderBy);
    expect(new Set(grants.map(({ number }) => number)).size).toBe(grants.length);
    const amounts = grants.map(({ amount }) => Number(inCents(amount)));
    if (orderBy === "AMOUNT_DESC") expect(amounts).toEqual(amounts.toSorted((left, right) => right - left));
  });

  it("is found by programme, year and recipient together", async () => {
    const { data } = await service.ask(`{
      town: grants(recipient: "mun_05122000") { totalCount nodes { application { call { budgetYear programme { code } } } } }
      one: grants(recipient: "mun_05122000", programme: "prg_KOMM_AN", year: 2026) { totalCount nodes {
        application { call { budgetYear programme { code } } } } }
      none: grants(recipient: "mun_05122000", programme: "prg_MSO") { totalCount }
    }`);
    expect(data.town.totalCount).toBeGreaterThan(1);
    expect(data.one).toEqual({
      totalCount: 1,
      nodes: [{ application: { call: { budgetYear: 2026, programme: { code: "KOMM_AN_II" } } } }],
    });
    expect(data.none.totalCount).toBe(0);
  });

  it.each([
    ["a recipient that is no partner", 'recipient: "crs_1"', "INVALID_ID"],
    ["a programme that is none", 'programme: "KOMM_AN"', "INVALID_ID"],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE"],
  ])("refuses %s", async (_what, args, code) => {
    const { errors } = await service.ask(`{ grants(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

function inCents({ amount }: { amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}

function sum(amounts: { amount: string }[]): bigint {
  return amounts.reduce((cents, amount) => cents + inCents(amount), 0n);
}
