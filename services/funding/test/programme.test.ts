import { checkTables, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

describe("a programme", () => {
  it("is found by its id and by its code, and is null when nobody knows it", async () => {
    const { data } = await service.ask(`{
      byId: programme(id: "prg_KOMM_IN") { code name funder approvingAuthority eligible period { start end } }
      byCode: programme(code: "KOMM_IN") { id }
      unknown: programme(code: "NOBODY_KNOWS") { id }
    }`);
    expect(data).toEqual({
      byId: {
        code: "KOMM_IN",
        name: "KOMM-IN NRW – Innovation in der kommunalen Integrationsarbeit",
        funder: "Land NRW",
        approvingAuthority: "Kompetenzzentrum für Integration (KfI), Bezirksregierung Arnsberg",
        eligible: "Kommunen mit Ausländerbehörde: Kreise, kreisfreie Städte, große kreisangehörige Städte",
        period: { start: "2005-04-01", end: "2012-12-31" },
      },
      byCode: { id: "prg_KOMM_IN" },
      unknown: null,
    });
  });

  it.each([
    ["no key at all", "", "BAD_USER_INPUT"],
    ["two keys", '(id: "prg_KI", code: "KI")', "BAD_USER_INPUT"],
    ["the id of something else", '(id: "mun_05122000")', "INVALID_ID"],
  ])("refuses %s", async (_what, args, code) => {
    const { errors } = await service.ask(`{ programme${args} { code } }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it("is one of 23, in a tree", async () => {
    const { data, statements } = await service.ask(`{ programmes { code parent { code } components { code } } }`);
    expect(data.programmes).toHaveLength(23);
    const tree = Object.fromEntries(
      data.programmes
        .filter(({ components }: any) => components.length > 0)
        .map(({ code, components }: any) => [code, components.map((component: any) => component.code)]),
    );
    expect(tree).toEqual({
      KOMM_AN: ["KOMM_AN_I", "KOMM_AN_II", "KOMM_AN_III"],
      KOMM_AN_II: ["KOMM_AN_II_A", "KOMM_AN_II_B", "KOMM_AN_II_C", "KOMM_AN_II_D"],
      KIM: ["KIM_1", "KIM_2", "KIM_3"],
      MSO: ["MSO_ANSCHUB", "MSO_EINZEL", "MSO_PARTNER"],
    });
    expect(data.programmes.find(({ code }: any) => code === "KIM_2").parent).toEqual({ code: "KIM" });
    expect(statements).toBe(3);
  });

  it("knows what it took over from: KI from KOMM-IN and RAA, KIM from Einwanderung gestalten", async () => {
    const { data } = await service.ask(`{ programmes { code origin predecessor { code } successor { code } } }`);
    const chains = data.programmes.filter(({ predecessor, successor }: any) => predecessor || successor);
    expect(chains.map(({ code, predecessor, successor }: any) => [code, predecessor?.code, successor?.code])).toEqual([
      ["KOMM_IN", undefined, "KI"],
      ["KI", "KOMM_IN", undefined],
      ["EGN", undefined, "KIM"],
      ["KIM", "EGN", undefined],
    ]);
    expect(data.programmes.find(({ code }: any) => code === "KI").origin).toContain("RAA");
  });

  it("tells its aims", async () => {
    const { data } = await service.ask(`{ programme(code: "KOMM_IN") { aims } }`);
    expect(data.programme.aims.slice(0, 3).map((aim: string) => aim.split(" (")[0])).toEqual([
      "Transparency",
      "Networking and coordination",
      "Strategic steering",
    ]);
  });

  it("was evaluated, with the figures of the report", async () => {
    const { data } = await service.ask(`{
      kommIn: programme(code: "KOMM_IN") { evaluations { by publishedOn figures { metric value unit } } }
      egn: programme(code: "EGN") { evaluations { title publishedOn figures { metric } } }
    }`);
    const [evaluation] = data.kommIn.evaluations;
    expect(evaluation).toMatchObject({ by: "in puncto: pfaender & team", publishedOn: "2010-10-27" });
    expect(evaluation.figures).toHaveLength(14);
    expect(evaluation.figures.slice(0, 2)).toEqual([
      { metric: "networking_communication_platform", value: "76", unit: "percent" },
      { metric: "networking_communication_platform", value: "29", unit: "mentions" },
    ]);
    expect(data.egn.evaluations).toMatchObject([{ publishedOn: "2020-11-05", figures: [] }]);
    expect(data.egn.evaluations[0].title).toContain("Handreichung");
  });

  it("lays down rules with their legal basis, those of the programme it belongs to first", async () => {
    const { data, statements } = await service.ask(`{ programmes { code rules { code text legalBasis } } }`);
    const codes = Object.fromEntries(
      data.programmes.map(({ code, rules }: any) => [code, rules.map((r: any) => r.code)]),
    );
    expect(codes.MSO_ANSCHUB).toEqual([
      "REGISTERED_CLUB",
      "NON_PROFIT",
      "MIGRATION_HISTORY_50",
      "INDEPENDENT",
      "AT_MOST_5_YEARS",
      "FIXED_6000",
    ]);
    expect(codes.KIM_1).toEqual(
      expect.arrayContaining(["HAS_CONCEPT", "POST_57000", "ASSISTANCE_22500", "WORKPLACE_5700"]),
    );
    for (const code of ["KOMM_IN", "KOMM_AN_II", "KOMM_AN_III", "KIM_2", "KIM_3", "MSO_EINZEL", "BRUECKENPROJEKTE"]) {
      expect(codes[code].length, code).toBeGreaterThanOrEqual(3);
    }
    const rules = data.programmes.flatMap((programme: any) => programme.rules);
    expect(rules.filter(({ legalBasis }: any) => !legalBasis)).toEqual([]);
    expect(statements).toBe(2);
  });

  it("counts its own records up to a day, its components included", async () => {
    const query = `query ($until: Date) { programmes { code totals(until: $until) { recipients projects granted { amount }
      disbursed { amount } } } }`;
    const [before, now] = [await service.ask(query, { until: "2024-01-01" }), await service.ask(query)];
    const of = ({ data }: any, code: string) =>
      data.programmes.find((programme: any) => programme.code === code).totals;
    expect(of(before, "MSO")).toMatchObject({ recipients: 0, projects: 0, disbursed: { amount: "0.00" } });
    const parts = ["MSO_ANSCHUB", "MSO_EINZEL", "MSO_PARTNER"].map((code) => of(now, code));
    for (const what of ["granted", "disbursed"]) {
      const sum = parts.reduce((cents, part) => cents + inCents(part[what].amount), 0n);
      expect(inCents(of(now, "MSO")[what].amount)).toBe(sum);
      expect(sum).toBeGreaterThan(0n);
    }
    expect(now.statements).toBe(2);
  });
});

describe("the timeline", () => {
  it("has all 14 dates of the seeds, in order, each as exactly as its source tells it", async () => {
    const { data, statements } = await service.ask(
      `{ timeline { date precision title kind place source programme { code } } }`,
    );
    expect(
      data.timeline.map(({ date, precision, kind, programme }: any) => [date, precision, kind, programme.code]),
    ).toEqual([
      ["2005-01-01", "YEAR", "MAP", "KOMM_IN"],
      ["2005-04-01", "MONTH", "PROGRAMME_START", "KOMM_IN"],
      ["2008-10-08", "DAY", "PRESS_RELEASE", "KOMM_IN"],
      ["2008-12-01", "MONTH", "CALL_OPEN", "KOMM_IN"],
      ["2009-02-28", "DAY", "CALL_DEADLINE", "KOMM_IN"],
      ["2010-10-27", "DAY", "CONFERENCE", "KOMM_IN"],
      ["2012-02-14", "DAY", "LAW", "KI"],
      ["2015-01-01", "YEAR", "PROGRAMME_START", "KOMM_AN"],
      ["2016-02-12", "DAY", "OPENING", "KI"],
      ["2017-01-01", "YEAR", "PROGRAMME_START", "EGN"],
      ["2019-01-01", "YEAR", "PROGRAMME_END", "EGN"],
      ["2020-01-01", "YEAR", "BUDGET", "KIM"],
      ["2020-11-05", "DAY", "PUBLICATION", "EGN"],
      ["2021-01-01", "YEAR", "BUDGET", "KIM"],
    ]);
    const opening = data.timeline.find(({ kind }: any) => kind === "OPENING");
    expect(opening).toMatchObject({ place: "Lüdinghausen", source: expect.stringContaining("the year is inferred") });
    expect(statements).toBe(2);
  });

  it("is also told programme by programme", async () => {
    const { data } = await service.ask(`{ programme(code: "EGN") { timeline { kind } } }`);
    expect(data.programme.timeline.map(({ kind }: any) => kind)).toEqual([
      "PROGRAMME_START",
      "PROGRAMME_END",
      "PUBLICATION",
    ]);
  });
});

function inCents(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

checkTables(funding);
