import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { codes, draftOf, solingen } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "50000" });

const seen = `query ($id: ID!) { application(id: $id) { state number } }`;

describe("handing in", () => {
  it("is possible in the last second of the window, and not in the one after", async () => {
    const [early, late] = [
      await on.stage.draft("solingen", on.call, "1000"),
      await on.stage.draft("solingen", on.call, "1000"),
    ];
    on.stage.now = "2026-12-31T22:59:59.999Z";
    expect((await on.stage.next("solingen", "submitApplication", early)).state).toBe("SUBMITTED");
    on.stage.now = "2026-12-31T23:00:00.000Z";
    const { userErrors } = await on.stage.does(
      "solingen",
      "submitApplication",
      { application: late.id, expectedVersion: late.version },
      { "accept-language": "de" },
    );
    expect(userErrors).toMatchObject([
      { code: "DEADLINE_PASSED", message: expect.stringContaining("31. Dezember 2026 um 23:59:59 Uhr") },
    ]);
    const draft = await on.stage.does("solingen", "draftApplication", draftOf(on.call, solingen, "1"));
    expect(codes(draft)).toEqual(["DEADLINE_PASSED"]);
  });

  it("is not possible a second before the window opens, though drafting is", async () => {
    const { call: later } = await on.stage.does("ministry", "openCall", {
      programme: "prg_KOMM_AN_II",
      title: "Später",
      budgetYear: 2027,
      opensAt: "2026-12-01T00:00:00+01:00",
      closesOn: "2026-12-31",
      priorities: [],
    });
    const draft = await on.stage.draft("solingen", later.id, "1000");
    on.stage.now = "2026-11-30T22:59:59Z";
    const input = { application: draft.id, expectedVersion: draft.version };
    expect(codes(await on.stage.does("solingen", "submitApplication", input))).toEqual(["CALL_NOT_OPEN"]);
    on.stage.now = "2026-11-30T23:00:00Z";
    expect((await on.stage.next("solingen", "submitApplication", draft)).number).toBe("KOMM_AN_II-2027-2-0001");
  });

  it("numbers without gaps, however many do it at once, and whatever is refused in between", {
    timeout: 120_000,
  }, async () => {
    const fresh = await on.stage.call("prg_KIM_1", { K: "1" });
    const drafts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        on.stage.draft("solingen", fresh, "1000", index % 4 === 0 ? { topics: [] } : {}),
      ),
    );
    const answers = await Promise.all(
      drafts.map(({ id, version }) =>
        on.stage.does("solingen", "submitApplication", { application: id, expectedVersion: version }),
      ),
    );
    const numbers = answers.flatMap(({ application }) => (application ? [application.number] : [])).toSorted();
    expect(numbers).toEqual(
      Array.from({ length: 30 }, (_, index) => `KIM_1-2027-1-${String(index + 1).padStart(4, "0")}`),
    );
  });

  it("twice with one key has one effect; a double click with two keys is refused", async () => {
    const { id, version } = await on.stage.draft("solingen", on.call, "1000");
    const input = { idempotencyKey: `key ${id}`, application: id, expectedVersion: version };
    const [first, second] = await Promise.all([1, 2].map(() => on.stage.does("solingen", "submitApplication", input)));
    expect(first.application).toEqual(second.application);
    const again = await on.stage.does("solingen", "submitApplication", { application: id, expectedVersion: version });
    expect(codes(again)).toEqual(["VERSION_CONFLICT"]);
  });

  it("makes it visible to the authority, and still to nobody else", async () => {
    const submitted = await on.stage.next(
      "solingen",
      "submitApplication",
      await on.stage.draft("solingen", on.call, "1000"),
    );
    const id = { id: submitted.id };
    expect((await on.stage.asks("authority", seen, id)).data.application).toMatchObject({ state: "SUBMITTED" });
    expect((await on.stage.asks("remscheid", seen, id)).data.application).toBeNull();
    expect((await on.stage.asks("ministry", seen, id)).data.application).toBeNull();
    expect((await on.stage.service.ask(seen, id)).data.application).toBeNull();
    const { data } = await on.stage.asks(
      "remscheid",
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { applications { totalCount } funding { applications } } } }`,
      { r: [{ __typename: "Municipality", id: solingen }] },
    );
    expect(data._entities).toEqual([{ applications: { totalCount: 0 }, funding: { applications: 0 } }]);
    const feed = await on.stage.sql("select * from outbox where entity_id = ? and data is not null", [submitted.id]);
    expect(feed).toEqual([]);
  });
});

describe("an examination", () => {
  it("returns with questions, which are answered under the same number after the deadline", async () => {
    const application = await on.stage.inReview("solingen", on.call, "1000");
    on.stage.now = "2027-01-11T09:00:00Z";
    const returned = await on.stage.next("authority", "returnApplication", application, { note: "Welche Räume?" });
    expect(returned).toMatchObject({ state: "RETURNED", answerBy: "2027-02-08" });
    const revised = await on.stage.next("solingen", "reviseApplication", returned, { title: "Im Haus der Begegnung" });
    const answered = await on.stage.next("solingen", "submitApplication", revised, { note: "Haus der Begegnung." });
    expect(answered).toMatchObject({ state: "SUBMITTED", number: application.number, answerBy: null });
    expect(answered.history.map(({ state, by, note }: any) => [state, by, note])).toEqual([
      ["DRAFT", solingen, null],
      ["SUBMITTED", solingen, null],
      ["IN_REVIEW", "reg_059", null],
      ["RETURNED", "reg_059", "Welche Räume?"],
      ["SUBMITTED", solingen, "Haus der Begegnung."],
    ]);
  });

  it("names the legal steps of the side that asks for another", async () => {
    const draft = await on.stage.next(
      "solingen",
      "submitApplication",
      await on.stage.draft("solingen", on.call, "1000"),
    );
    const input = { application: draft.id, expectedVersion: draft.version };
    const english = await on.stage.does("authority", "rejectApplication", input);
    expect(english.userErrors).toEqual([
      {
        code: "ILLEGAL_TRANSITION",
        message: "From SUBMITTED the authority cannot make it REJECTED; possible: IN_REVIEW.",
        path: ["input", "application"],
      },
    ]);
    const german = await on.stage.does("solingen", "submitApplication", input, { "accept-language": "de" });
    expect(german.userErrors[0].message).toBe(
      "Von SUBMITTED führt für die antragstellende Seite kein Schritt nach SUBMITTED; möglich: WITHDRAWN.",
    );
  });

  it("ends with a refusal or a withdrawal, after which there is no step", async () => {
    const rejected = await on.stage.next(
      "authority",
      "rejectApplication",
      await on.stage.inReview("solingen", on.call, "1000"),
      {
        note: "Die Mittel sind erschöpft.",
      },
    );
    expect(rejected).toMatchObject({ state: "REJECTED" });
    const withdrawn = await on.stage.next("club", "withdrawApplication", await on.stage.draft("club", on.call, "1000"));
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", number: null });
    for (const [person, mutation, { id, version }] of [
      ["authority", "reviewApplication", rejected],
      ["solingen", "withdrawApplication", rejected],
      ["club", "submitApplication", withdrawn],
      ["club", "reviseApplication", withdrawn],
    ] as const) {
      const answer = await on.stage.does(person, mutation, { application: id, expectedVersion: version });
      expect(codes(answer), mutation).toEqual(["ILLEGAL_TRANSITION"]);
    }
    // What was withdrawn as a draft was never handed in: the authority does not learn of it.
    const { data } = await on.stage.asks("authority", seen, { id: withdrawn.id });
    expect(data.application).toBeNull();
  });

  it("counts for authority and ministry, in sums", async () => {
    const { data } = await on.stage.asks(
      "ministry",
      `query ($id: ID!) { call(id: $id) { demand { applications undecided rejected } } }`,
      {
        id: on.call,
      },
    );
    expect(data.call.demand.rejected).toBe(1);
    expect(data.call.demand.applications).toBe(data.call.demand.undecided + 1);
  });
});
