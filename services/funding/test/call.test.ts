import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

describe("the call of KOMM-IN for the budget year 2009", () => {
  const query = `{ call(id: "cal_KOMM_IN_2009") { title budgetYear opensAt opensPrecision closesAt open priorities
    demonstration programme { code } rules { code } } }`;

  it("opened in December 2008 and closed at the end of 28.02.2009 in Berlin", async () => {
    const { data } = await service.ask(query);
    expect(data.call).toEqual({
      title: "KOMM-IN NRW: Anträge für das Haushaltsjahr 2009",
      budgetYear: 2009,
      opensAt: "2008-11-30T23:00:00.000Z",
      opensPrecision: "MONTH",
      closesAt: "2009-02-28T22:59:59.000Z",
      open: false,
      priorities: [
        "Steuerung der Qualität und der Wirksamkeit der angebotenen Integrationshilfen",
        "Transferprojekte",
        "Interkommunale Zusammenarbeit",
        "Durchführung eines Integrationstrainings",
      ],
      demonstration: false,
      programme: { code: "KOMM_IN" },
      rules: [{ code: "HAS_IMMIGRATION_OFFICE" }, { code: "SERVES_A_FOCUS" }, { code: "ACCOMPANIES_ORGANIZATION" }],
    });
  });

  it.each([
    ["2008-11-30T22:59:59.999Z", false],
    ["2008-11-30T23:00:00Z", true],
    ["2009-02-28T22:59:59.999Z", true],
    ["2009-02-28T23:00:00Z", false],
  ])("at %s it is open: %s", async (now, open) => {
    const then = await testService(funding, { now: new Date(now) });
    const { data } = await then.ask(
      `{ call(id: "cal_KOMM_IN_2009") { open } calls(open: true) { id } programme(code: "KOMM_IN") { calls(open: false) { id } } }`,
    );
    const listed = [{ id: "cal_KOMM_IN_2009" }];
    expect(data).toEqual({
      call: { open },
      calls: open ? listed : [],
      programme: { calls: open ? [] : listed },
    });
    await then.stop();
  });
});

describe("calls", () => {
  it("are open, closed or still to come, and the two filters share them out", async () => {
    const { data, statements } = await service.ask(`{
      all: calls { id } open: calls(open: true) { id open programme { code } } shut: calls(open: false) { open opensAt }
    }`);
    expect(data.open.length).toBe(9);
    expect(data.open.every(({ open }: any) => open)).toBe(true);
    expect(data.shut.some(({ open }: any) => open)).toBe(false);
    expect(data.shut.some(({ opensAt }: any) => opensAt > "2026-11-18")).toBe(true);
    expect(data.all.length).toBe(data.open.length + data.shut.length);
    expect(statements).toBe(4);
  });

  it("of a programme include those of its components", async () => {
    const { data } = await service.ask(`{ calls(programme: "prg_MSO") { programme { code } }
      programme(code: "MSO") { calls { id } } }`);
    expect(new Set(data.calls.map(({ programme }: any) => programme.code))).toEqual(
      new Set(["MSO_ANSCHUB", "MSO_EINZEL", "MSO_PARTNER"]),
    );
    expect(data.programme.calls).toEqual([]);
  });

  it("are refused by the id of something else, and null where nobody knows them", async () => {
    const { data, errors } = await service.ask(
      `{ unknown: call(id: "cal_1") { id } wrong: call(id: "prg_KI") { id } }`,
    );
    expect(data).toEqual({ unknown: null, wrong: null });
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_ID" } }]);
  });
});
