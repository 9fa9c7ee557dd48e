import type { Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { agree, end } from "./agreement-desk.ts";
import { association, ministry, remscheid, solingen } from "./people.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
});
afterAll(() => service.stop());

describe("an agreement", () => {
  it("is recorded and ended by those who agree, and by nobody else", async () => {
    const partners = ["mun_05122000", "mun_05120000"];
    expect((await agree(service, { partners }, association)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const { data } = await agree(service, { partners }, solingen);
    expect(data.answer).toMatchObject({
      agreement: { period: { start: "2026-11-01", end: null }, partners: partners.map((id) => ({ id })) },
      userErrors: [],
    });
    const { id } = data.answer.agreement;
    expect((await end(service, id, 1, association)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await end(service, id, 1, remscheid, "2026-11-17")).data.answer.userErrors).toMatchObject([
      { code: "END_OUT_OF_RANGE", path: ["input", "end"] },
    ]);
    expect((await end(service, id, 1, remscheid)).data.answer.agreement).toMatchObject({
      version: 2,
      period: { end: "2026-11-18" },
    });
  });

  it("needs two partners, a topic, and days in order", async () => {
    const { data } = await agree(service, { partners: ["mun_05122000"], topics: [], end: "2026-10-01" }, solingen);
    expect(data.answer.userErrors.map(({ code }: any) => code)).toEqual([
      "LIST_LENGTH",
      "LIST_LENGTH",
      "DATES_NOT_IN_ORDER",
    ]);
  });

  it("shows its history to those who agreed and to the ministry", async () => {
    const { data } = await agree(service, { partners: ["mun_05122000", "org_a1"] }, solingen);
    const { id } = data.answer.agreement;
    await end(service, id, 1, association);
    const history = (who: Who) => service.ask(`{ agreement(id: "${id}") { history { mutation by } } }`, {}, { who });
    const steps = [
      { mutation: "agreeCooperation", by: "mun_05122000" },
      { mutation: "endAgreement", by: "org_a1" },
    ];
    expect((await history(association)).data.agreement.history).toEqual(steps);
    expect((await history(ministry)).data.agreement.history).toEqual(steps);
    const other = await history(remscheid);
    expect(other.data.agreement.history).toBeNull();
    expect(other.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
