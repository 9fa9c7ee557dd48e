import { randomUUID } from "node:crypto";
import { type TestService, tablesWith, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import { act, acting, office, refer, solingen, someOffer } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

/** A file number that is found wherever it ends up, and remarks and keys to be found where they belong. */
const caseRef = "KNR-99-8877";
const remark = "canary-remark";

/** Everything a caller, a reader of the feed or an operator gets to see. */
async function everythingTold(answers: unknown[]): Promise<string> {
  const changes = await (await service.fetch("/changes?first=1000")).text();
  return `${JSON.stringify(answers)}\n${changes}\n${service.log.join("\n")}`;
}

const referral = `mutation ($input: ReferToAdviceInput!) { referToAdvice(input: $input) {
  referral { id state history { note } } userErrors { code message path } } }`;

describe("the file number of a case", () => {
  it("is in no table, log line, error, cursor and no feed, however the call ends", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 2 });
    const sound = { offer, from: solingen, caseRef, languages: ["ar"], note: remark };
    const send = (input: object) =>
      service.ask(referral, { input: { idempotencyKey: randomUUID(), ...input } }, { who: office });
    const answers: unknown[] = [await send(sound)];
    // Refused by the effect, by rules, by rights, by the schema, by a scalar; inline; and broken by a fault.
    answers.push(
      await send(sound),
      await send({ ...sound, languages: [] }),
      await send({ ...sound, note: `re ${caseRef}` }),
    );
    answers.push(
      await send({ ...sound, idempotencyKey: `key-${caseRef}` }),
      await send({ ...sound, from: "mun_05124000" }),
    );
    answers.push(await send({ ...sound, caseRef: [caseRef] }), await send({ ...sound, offer: undefined }));
    answers.push(await send({ ...sound, languages: ["xx"] }), await send({ ...sound, note: 7 }));
    answers.push(
      await send({ ...sound, case: caseRef }),
      await service.ask(referral, { input: caseRef }, { who: office }),
    );
    const inline = `mutation { referToAdvice(input: { idempotencyKey: "1", from: "${solingen}", caseRef: "${caseRef}" }) { userErrors { code } } }`;
    answers.push(await service.ask(inline, {}, { who: office }));
    await service.asOwner(`alter table advice_referral_step rename to away`);
    const broken = await send({ ...sound, caseRef: `${caseRef}-2` });
    await service.asOwner(`alter table away rename to advice_referral_step`);
    expect(broken.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(service.log.join()).toContain("unforeseen error");
    const other = service.orm.em.fork();
    await other.begin();
    await other.execute(`select from community_offer where id = ? for update`, [offer]);
    const late = await send({ ...sound, caseRef: `${caseRef}-3` });
    expect(late.errors).toMatchObject([{ extensions: { code: "OVERLOADED" } }]);
    await other.rollback();
    answers.push(broken, late);
    const list = `{ adviceReferrals(first: 1) { edges { cursor node { id offer { id } history { note } } } pageInfo { endCursor } } }`;
    for (const who of [office, acting(provider, "provider")]) answers.push(await service.ask(list, {}, { who }));
    const told = await everythingTold(answers);
    expect(told).toContain(remark);
    expect(told.toLowerCase()).not.toContain(caseRef.toLowerCase());
    expect(told).not.toContain(Buffer.from(caseRef).toString("base64url").slice(2, -2));
    expect(await tablesWith(service, caseRef)).toEqual([]);
  });

  it("cannot be found by trying: what is stored of it depends on a secret and on the office", async () => {
    const { offer } = await someOffer(service);
    const input = { offer, caseRef: "KNR-11-2233", languages: ["ar"] };
    for (const from of [solingen, "mun_05124000"]) {
      await act(service, acting(from, "caseworker"), "referToAdvice", { ...input, from });
    }
    const rows = await service.orm.em
      .fork()
      .execute(`select case_hash from advice_referral where offer_id = ?`, [offer]);
    expect(new Set(rows.map((row) => row.case_hash)).size).toBe(2);
  });
});

describe("a remark on a case", () => {
  it("is kept in the steps of the referral alone, which both sides see and nobody else", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 1 });
    const mark = `mark-${randomUUID()}`;
    const input = { offer, from: solingen, caseRef: "KNR-44-5566", languages: ["ar"], note: `${mark}-1` };
    const { payload } = await act(service, office, "referToAdvice", input);
    await act(service, acting(provider, "provider"), "advanceAdviceReferral", {
      referral: payload.referral.id,
      to: "DECLINED",
      expectedVersion: 1,
      note: `${mark}-2`,
    });
    expect(await tablesWith(service, mark)).toEqual(["advice_referral_step"]);
    expect(await everythingTold([])).not.toContain(mark);
    const query = `query ($id: ID!) { adviceReferral(id: $id) { history { note } } }`;
    for (const who of [office, acting(provider, "provider")]) {
      const { data } = await service.ask(query, { id: payload.referral.id }, { who });
      expect(data.adviceReferral.history).toEqual([{ note: `${mark}-1` }, { note: `${mark}-2` }]);
    }
  });
});

describe("the history of an offer", () => {
  it("does not grow with the cases that come and go, though everybody sees what is free", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 1 });
    const { id } = await refer(service, offer);
    const { data } = await service.ask(
      `{ communityOffer(id: "${offer}") { free version history { mutation by differences { field } } } }`,
      {},
      { who: acting(provider, "provider") },
    );
    expect(data.communityOffer).toMatchObject({
      free: 0,
      version: 2,
      history: [{ mutation: "publishCommunityOffer", by: provider }],
    });
    expect(data.communityOffer.history).toHaveLength(1);
    const { changes } = (await (await service.fetch("/changes?first=1000")).json()) as any;
    expect(
      changes.filter((change: any) => change.id === offer).map(({ kind, data }: any) => [kind, data.free]),
    ).toEqual([
      ["CREATED", 1],
      ["UPDATED", 0],
    ]);
    expect(JSON.stringify(changes)).not.toContain(id);
    expect(await tablesWith(service, id)).toEqual(["advice_referral", "advice_referral_step", "idempotency_key"]);
  });
});
