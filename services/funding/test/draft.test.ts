import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { codes, draftOf, remscheid, solingen } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "50000" });

const seen = `query ($id: ID!) { application(id: $id) { state number } }`;

describe("a draft", () => {
  it("is seen by its applicant alone, has no number, and is in nobody else's list", async () => {
    const { id } = await on.stage.draft("solingen", on.call, "1000");
    for (const [person, visible] of [
      ["solingen", true],
      ["onlooker", true],
      ["authority", false],
      ["ministry", false],
      ["remscheid", false],
    ] as const) {
      const { data } = await on.stage.asks(person, seen, { id });
      expect(data.application, person).toEqual(visible ? { state: "DRAFT", number: null } : null);
      const list = await on.stage.asks(person, `{ applications(first: 100) { nodes { id } } }`);
      expect(
        list.data.applications.nodes.some((one: any) => one.id === id),
        person,
      ).toBe(visible);
      const [entity] = (
        await on.stage.asks(person, `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`, {
          r: [{ __typename: "Application", id }],
        })
      ).data._entities;
      expect(entity !== null, person).toBe(visible);
    }
  });

  it("is written over days, and says what is missing in the reader's language until it is complete", async () => {
    const { id, version, missing } = await on.stage.draft("solingen", on.call, "1000.50", {
      topics: [],
      kind: "INTER_MUNICIPAL",
      plan: [{ kind: "FEES", text: "Honorare", amount: "1000" }],
    });
    expect(missing.map(({ code }: any) => code)).toEqual([
      "PLAN_DOES_NOT_ADD_UP",
      "NO_TOPIC",
      "ONE_MUNICIPALITY_ALONE",
    ]);
    const query = `query ($id: ID!) { application(id: $id) { missing { message path } } }`;
    const german = await on.stage.asks("solingen", query, { id }, { "accept-language": "de" });
    expect(german.data.application.missing[0]).toEqual({
      message:
        "Der Plan ergibt 1.000,00 Euro, Antrag und Eigenanteil ergeben 1.000,50 Euro; 0,50 Euro sind nicht verplant.",
      path: ["plan"],
    });
    const refused = await on.stage.does("solingen", "submitApplication", { application: id, expectedVersion: version });
    expect(codes(refused)).toEqual(["PLAN_DOES_NOT_ADD_UP", "NO_TOPIC", "ONE_MUNICIPALITY_ALONE"]);
    on.stage.now = "2026-11-25T09:00:00Z";
    const revised = await on.stage.next(
      "solingen",
      "reviseApplication",
      { id, version },
      {
        topics: ["LANGUAGE"],
        partners: [remscheid],
        plan: [
          { kind: "FEES", text: "Honorare", amount: "1000" },
          { kind: "OTHER", text: "Fahrkarten", amount: "0.5" },
        ],
      },
    );
    expect(revised).toMatchObject({ missing: [], version: version + 1 });
  });

  it("of a transfer needs the awarded project it takes over, and of nothing else", async () => {
    const transfer = await on.stage.draft("solingen", on.call, "1000", { kind: "TRANSFER" });
    expect(transfer.missing).toMatchObject([{ code: "TRANSFER_WITHOUT_ORIGIN" }]);
    const unknown = await on.stage.does("solingen", "draftApplication", {
      ...draftOf(on.call, solingen, "1000"),
      kind: "TRANSFER",
      transferredFrom: "prj_1",
    });
    expect(unknown.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "transferredFrom"] }]);
  });

  it.each([
    ["less than nothing", { requested: "-1" }, [["OUT_OF_RANGE", "input.requested"]]],
    ["nothing", { requested: "0.00" }, [["OUT_OF_RANGE", "input.requested"]]],
    ["three decimals", { ownShare: "1.005" }, [["PART_OF_A_CENT", "input.ownShare"]]],
    [
      "bad lines in the plan",
      { plan: [{ kind: "FEES", text: " ", amount: "-5.001" }] },
      [
        ["TEXT_LENGTH", "input.plan.0.text"],
        ["PART_OF_A_CENT", "input.plan.0.amount"],
      ],
    ],
    ["a partner that is none", { partners: ["crs_1"] }, [["INVALID_ID", "input.partners"]]],
    ["a municipality that is none", { partners: ["mun_99999999"] }, [["UNKNOWN_MUNICIPALITY", "input.partners"]]],
    ["a call nobody knows", { call: "cal_0" }, [["NOT_FOUND", "input.call"]]],
  ])("is refused with %s, and nothing is written", async (_what, change, expected) => {
    const before = await on.stage.sql("select count(*) from application");
    const input = { ...draftOf(on.call, solingen, "1000"), ...change };
    const { application, userErrors } = await on.stage.does("solingen", "draftApplication", input);
    expect(application).toBeNull();
    expect(userErrors.map(({ code, path }: any) => [code, path.join(".")])).toEqual(expected);
    expect(await on.stage.sql("select count(*) from application")).toEqual(before);
  });

  it("in another currency is no amount at all", async () => {
    const { errors } = await on.stage.does("solingen", "draftApplication", draftOf(on.call, solingen, "100 USD"));
    expect(errors[0].message).toContain("not a decimal number");
  });

  it("is begun for oneself alone, and changed by nobody else", async () => {
    const foreign = await on.stage.does("remscheid", "draftApplication", draftOf(on.call, solingen, "1000"));
    expect(foreign.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { id, version } = await on.stage.draft("solingen", on.call, "1000");
    for (const person of ["remscheid", "authority", "onlooker"] as const) {
      const { errors } = await on.stage.does(person, "submitApplication", {
        application: id,
        expectedVersion: version,
      });
      expect(errors, person).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });

  it("that breaks a rule of its call by its figures cannot be handed in", async () => {
    const association = await on.stage.call("prg_MSO_EINZEL", { EINZEL: "100000" });
    const { id, version, missing } = await on.stage.draft("club", association, "15000.01");
    expect(missing.map(({ path }: any) => path.at(-1))).toEqual(["SHARE_80", "AT_MOST_15000", "OWN_SHARE_20"]);
    const answer = await on.stage.does("club", "submitApplication", { application: id, expectedVersion: version });
    expect(codes(answer)).toEqual(["RULE_BROKEN", "RULE_BROKEN", "RULE_BROKEN"]);
    const revised = await on.stage.next(
      "club",
      "reviseApplication",
      { id, version },
      {
        requested: "8000",
        ownShare: "2000",
        plan: [{ kind: "FEES", text: "Honorare", amount: "10000" }],
      },
    );
    expect((await on.stage.next("club", "submitApplication", revised)).state).toBe("SUBMITTED");
  });
});
