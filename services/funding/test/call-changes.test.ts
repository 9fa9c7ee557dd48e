import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { club, codes, people, remscheid, Stage, solingen } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.service.stop());

const opening = {
  programme: "prg_KOMM_AN_II",
  title: "KOMM-AN II für 2027",
  budgetYear: 2027,
  opensAt: "2026-11-01T00:00:00+01:00",
  closesOn: "2027-02-28",
  priorities: ["Ankommenstreffpunkte"],
};

describe("a call", () => {
  it("that closes on 28.02. closes at the end of that day in Berlin, to the second", async () => {
    const { call, userErrors } = await stage.does("ministry", "openCall", opening);
    expect(userErrors).toEqual([]);
    expect(call).toMatchObject({ budgetYear: 2027, closesAt: "2027-02-28T22:59:59.000Z", open: true, version: 1 });
    for (const [now, open] of [
      ["2027-02-28T22:59:59.999Z", true],
      ["2027-02-28T23:00:00.000Z", false],
    ] as const) {
      stage.now = now;
      const { data } = await stage.asks("onlooker", `query ($id: ID!) { call(id: $id) { open } }`, { id: call.id });
      expect(data.call.open, now).toBe(open);
    }
    stage.now = "2026-11-18T09:00:00Z";
  });

  it("that closes in summer closes by summer time", async () => {
    const { call } = await stage.does("ministry", "openCall", { ...opening, closesOn: "2027-07-31" });
    expect(call.closesAt).toBe("2027-07-31T21:59:59.000Z");
  });

  it("may close at any second of a day", async () => {
    const { closesOn: _day, ...rest } = opening;
    const { call } = await stage.does("ministry", "openCall", { ...rest, closesAt: "2027-02-26T11:59:59.400Z" });
    expect(call.closesAt).toBe("2027-02-26T11:59:59.000Z");
  });

  it.each([
    ["both ways to say when it closes", { closesAt: "2027-02-28T10:00:00Z" }, ["ONE_DEADLINE_NEEDED"]],
    ["a deadline that is over", { closesOn: "2026-11-17" }, ["CLOSES_TOO_EARLY"]],
    ["a deadline before the opening", { opensAt: "2027-03-01T00:00:00Z" }, ["CLOSES_TOO_EARLY"]],
    ["a title without words", { title: " " }, ["TEXT_LENGTH"]],
    ["a programme nobody knows", { programme: "prg_NEVER" }, ["NOT_FOUND"]],
    ["the id of something else", { programme: "cal_1", budgetYear: 1990 }, ["INVALID_ID", "OUT_OF_RANGE"]],
  ])("is refused with %s", async (_what, change, expected) => {
    const answer = await stage.does("ministry", "openCall", { ...opening, ...change });
    expect(answer.call).toBeNull();
    expect(codes(answer)).toEqual(expected);
  });

  it("is opened by the ministry alone", async () => {
    for (const person of ["authority", "solingen", "onlooker"] as const) {
      const { errors } = await stage.does(person, "openCall", opening);
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });

  it("shows its demand to authority and ministry alone", async () => {
    const { call } = await stage.does("ministry", "openCall", opening);
    const query = `query ($id: ID!) { call(id: $id) { demand { applications requested { amount } } history { kind mutation } } }`;
    const { data } = await stage.asks("ministry", query, { id: call.id });
    expect(data.call.demand).toEqual({ applications: 0, requested: { amount: "0.00" } });
    expect(data.call.history).toEqual([{ kind: "CREATED", mutation: "openCall" }]);
    const refused = await stage.asks("solingen", query, { id: call.id });
    expect(refused.data.call).toEqual({ demand: null, history: null });
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });
});

describe("a precheck", () => {
  const query = `query ($call: ID!, $applicant: ID!, $requested: Decimal, $facts: ApplicantFacts) { call(id: $call) {
    precheck(applicant: $applicant, requested: $requested, facts: $facts) { verdict results { verdict detail rule { code } } } } }`;
  const precheck = async (programme: string, variables: Record<string, unknown>, language = "en") => {
    const { call } = await stage.does("ministry", "openCall", { ...opening, programme: `prg_${programme}` });
    const headers = { "accept-language": language };
    const answer = await stage.asks("onlooker", query, { call: call.id, ...variables }, headers);
    const result = answer.data.call?.precheck;
    return {
      errors: answer.errors,
      verdict: result?.verdict,
      rules: Object.fromEntries((result?.results ?? []).map((one: any) => [one.rule.code, one.verdict])),
      details: Object.fromEntries((result?.results ?? []).map((one: any) => [one.rule.code, one.detail])),
    };
  };

  it("knows who has an immigration office: county-free cities, large towns and counties, not Haan", async () => {
    for (const [applicant, verdict] of [
      [solingen, "YES"],
      ["mun_05554008", "YES"], // Bocholt, große kreisangehörige Stadt
      ["mun_05158000", "YES"], // Kreis Mettmann
      ["mun_05158008", "NO"], // Haan
      [club, "NO"],
    ]) {
      const { rules } = await precheck("KOMM_IN", { applicant });
      expect(rules.HAS_IMMIGRATION_OFFICE, applicant).toBe(verdict);
      expect(rules.SERVES_A_FOCUS).toBe("MISSING");
    }
  });

  it("knows the 54 integration centres, Aachen's beside that of its StädteRegion", async () => {
    for (const [applicant, verdict] of [
      [remscheid, "YES"],
      ["mun_05334002", "YES"],
      ["mun_05334000", "YES"],
      ["mun_05334004", "NO"], // Alsdorf
    ]) {
      const { rules, details } = await precheck("KOMM_AN_II", { applicant });
      expect(rules.HAS_INTEGRATION_CENTRE, applicant).toBe(verdict);
      if (verdict === "NO") expect(details.HAS_INTEGRATION_CENTRE).toContain("the county may apply");
    }
  });

  it("of an organization says what to bring, and answers yes once it is told", async () => {
    const nothing = await precheck("MSO_EINZEL", { applicant: club }, "de");
    expect(nothing.verdict).toBe("MISSING");
    expect(new Set(Object.values(nothing.rules))).toEqual(new Set(["MISSING"]));
    expect(nothing.details.REGISTERED_CLUB).toBe("Bitte einen Auszug aus dem Vereinsregister beilegen.");
    const facts = {
      registered: true,
      nonProfit: true,
      migrationHistoryShare: "50",
      independent: true,
      ownShare: "3750",
    };
    const told = await precheck("MSO_EINZEL", { applicant: club, requested: "15000", facts });
    expect(told.verdict, JSON.stringify(told.details)).toBe("YES");
    expect(told.details.OWN_SHARE_20).toBe("The own share is 3,750.00 euros; 3,750.00 euros are needed.");
  });

  it.each([
    ["one cent more than the maximum", { requested: "15000.01" }, "AT_MOST_15000"],
    ["one cent too little of its own", { requested: "15000", facts: { ownShare: "3749.99" } }, "OWN_SHARE_20"],
    ["less than half with a migration history", { facts: { migrationHistoryShare: "49.9" } }, "MIGRATION_HISTORY_50"],
    ["no registration", { facts: { registered: false } }, "REGISTERED_CLUB"],
  ])("says no to %s", async (_what, variables, code) => {
    const { verdict, rules } = await precheck("MSO_EINZEL", { applicant: club, ...variables });
    expect(rules[code]).toBe("NO");
    expect(verdict).toBe("NO");
  });

  it("counts five years to the day, and asks for exactly 6,000 euros", async () => {
    const young = await precheck("MSO_ANSCHUB", {
      applicant: club,
      requested: "6000",
      facts: { foundedOn: "2021-11-18" },
    });
    expect(young.rules).toMatchObject({ AT_MOST_5_YEARS: "YES", FIXED_6000: "YES" });
    const old = await precheck("MSO_ANSCHUB", {
      applicant: club,
      requested: "6001",
      facts: { foundedOn: "2021-11-17" },
    });
    expect(old.rules).toMatchObject({ AT_MOST_5_YEARS: "NO", FIXED_6000: "NO" });
  });

  it("says no to a municipality that wants an association's money", async () => {
    const { rules } = await precheck("MSO_EINZEL", { applicant: solingen });
    expect(rules.REGISTERED_CLUB).toBe("NO");
  });

  it.each([
    ["a course as applicant", { applicant: "crs_1" }, "INVALID_ID"],
    ["a municipality that is none", { applicant: "mun_99999999" }, "UNKNOWN_MUNICIPALITY"],
    ["a part of a cent", { applicant: solingen, requested: "1.001" }, "PART_OF_A_CENT"],
    ["less than nothing", { applicant: solingen, requested: "-1" }, "OUT_OF_RANGE"],
  ])("refuses %s", async (_what, variables, code) => {
    const { errors } = await precheck("KOMM_IN", variables);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it("is there for everybody, also without a token", async () => {
    const { call } = await stage.does("ministry", "openCall", opening);
    const { errors } = await stage.service.ask(query, { call: call.id, applicant: people.club.partner });
    expect(errors).toEqual([]);
  });
});
