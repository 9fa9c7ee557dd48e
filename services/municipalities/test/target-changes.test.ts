import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, editor, goodInput, hilden, make, refusals } from "./cast.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

const set = (input: object, headers = {}) =>
  change(service, "setTarget", { ...goodInput.setTarget, ...input }, editor(hilden), headers);
const revise = (input: object) => change(service, "reviseTarget", input, editor(hilden));
const withdraw = (steeringTarget: string, expectedVersion: number) =>
  change(service, "withdrawTarget", { steeringTarget, expectedVersion, note: "Ratsbeschluss" }, editor(hilden));

describe("setting a target", () => {
  it("makes it one of the municipality's, with its numbers to the digit", async () => {
    const { data } = await set({});
    expect(data.answer).toEqual({
      target: {
        id: expect.stringMatching(/^tgt_/),
        version: 1,
        ...goodInput.setTarget,
        municipality: { id: hilden },
        withdrawnOn: null,
        demonstration: false,
      },
      userErrors: [],
    });
  });

  it("names everything that is wrong at once, in German and in English", async () => {
    const wrong = { target: "100.5", baseline: "-1", due: "2026-11-17" };
    const codes = ["OUT_OF_RANGE input.baseline", "OUT_OF_RANGE input.target", "IN_THE_PAST input.due"];
    const english = await set(wrong);
    const german = await set(wrong, { "accept-language": "de" });
    expect([refusals(english), refusals(german)]).toEqual([codes, codes]);
    expect(english.data.answer.userErrors[1].message).toBe("target is 100.5; it must be from 0 to 100.");
    expect(german.data.answer.userErrors[2].message).toBe(
      "due ist 2026-11-17 und liegt in der Vergangenheit; bitte einen kommenden Zeitpunkt angeben.",
    );
  });

  it("judges a value by its indicator, and a day in the far future as a slip", async () => {
    expect(refusals(await set({ indicator: "WAITING_DAYS", target: "101", due: "2028-01-31" }))).toEqual([]);
    expect(refusals(await set({ indicator: "WAITING_DAYS", target: "3651", due: "2207-01-31" }))).toEqual([
      "OUT_OF_RANGE input.target",
      "OUT_OF_RANGE input.due",
    ]);
    const broken = await set({ target: "much" });
    expect(broken.errors).toMatchObject([{ extensions: { code: "INVALID_DECIMAL" } }]);
  });

  it("has one winner when two set the same target at once, and the other is told which", async () => {
    const answers = await Promise.all([1, 2].map(() => set({ due: "2029-01-31", topic: null })));
    const [lost] = answers.filter((answer) => refusals(answer).length > 0);
    const [won] = answers.filter((answer) => refusals(answer).length === 0);
    expect(refusals(lost as any)).toEqual(["TARGET_EXISTS input.due"]);
    expect(lost?.data.answer.userErrors[0].message).toContain(won?.data.answer.target.id);
  });
});

describe("revising a target", () => {
  it("changes what is said, leaves what is not, and only for those who have seen the latest", async () => {
    const { id: steeringTarget } = await make(service, "setTarget", { due: "2030-01-31" });
    const { data } = await revise({ steeringTarget, expectedVersion: 1, target: "70", baseline: null });
    expect(data.answer.target).toMatchObject({ version: 2, target: "70", baseline: null, due: "2030-01-31" });
    expect(refusals(await revise({ steeringTarget, expectedVersion: 1, target: "71" }))).toEqual([
      "VERSION_CONFLICT input.expectedVersion",
    ]);
  });

  it("refuses values the indicator cannot have, past days, and the day of another target", async () => {
    const { id: steeringTarget } = await make(service, "setTarget", { due: "2031-01-31" });
    await make(service, "setTarget", { due: "2032-01-31" });
    expect(refusals(await revise({ steeringTarget, expectedVersion: 1, target: "101", baseline: "-1" }))).toEqual([
      "OUT_OF_RANGE input.baseline",
      "OUT_OF_RANGE input.target",
    ]);
    expect(refusals(await revise({ steeringTarget: "nee_1", expectedVersion: 1, due: "2020-01-31" }))).toEqual([
      "INVALID_ID input.steeringTarget",
      "IN_THE_PAST input.due",
    ]);
    expect(refusals(await revise({ steeringTarget, expectedVersion: 1, due: "2032-01-31" }))).toEqual([
      "TARGET_EXISTS input.due",
    ]);
  });
});

describe("withdrawing a target", () => {
  it("takes it from the list, ends all changes, and makes room for a new one of the same day", async () => {
    const due = "2033-01-31";
    const { id } = await make(service, "setTarget", { due });
    expect((await withdraw(id, 1)).data.answer.target).toMatchObject({ version: 2, withdrawnOn: "2026-11-18" });
    expect(refusals(await withdraw(id, 2))).toEqual(["ALREADY_WITHDRAWN input.steeringTarget"]);
    const second = await make(service, "setTarget", { due });
    const { data } = await service.ask(`{ municipality(id: "${hilden}") { targets(year: 2033) { id } } }`);
    expect(data.municipality.targets).toEqual([{ id: second.id }]);
  });
});
