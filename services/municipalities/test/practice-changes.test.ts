import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, editor, goodInput, hilden, make, refusals, solingen, who } from "./cast.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

const publish = (input: object, headers = {}) =>
  change(service, "publishPractice", { ...goodInput.publishPractice, ...input }, editor(hilden), headers);
const adopt = (practice: string, municipality: string, headers = {}) =>
  change(service, "adoptPractice", { practice, municipality }, editor(municipality), headers);

describe("publishing a practice", () => {
  it("puts it in the handbook, as it was said", async () => {
    const { data } = await publish({});
    expect(data.answer).toEqual({
      practice: {
        ...goodInput.publishPractice,
        id: expect.stringMatching(/^pra_/),
        demonstration: false,
        origin: { id: hilden },
        adoptedBy: [],
      },
      userErrors: [],
    });
    const { data: handbook } = await service.ask(`{ practices(topic: PARTICIPATION) { id } }`);
    expect(handbook.practices).toContainEqual({ id: data.answer.practice.id });
  });

  it("names everything that is wrong at once, in German and in English", async () => {
    const wrong = { title: "x", chapter: "", summary: "Es ging gut.", source: "y".repeat(301) };
    const codes = ["title", "chapter", "summary", "source"].map((field) => `TEXT_LENGTH input.${field}`);
    const english = await publish(wrong);
    const german = await publish(wrong, { "accept-language": "de" });
    expect([refusals(english), refusals(german)]).toEqual([codes, codes]);
    expect(english.data.answer.userErrors[2].message).toBe("summary has 12 characters; 20 to 4000 are allowed.");
    expect(german.data.answer.userErrors[2].message).toBe("summary hat 12 Zeichen; erlaubt sind 20 bis 4000.");
  });
});

describe("taking up a practice", () => {
  it("shows the municipality among those who took it up, and the practice among its own", async () => {
    const { data } = await adopt("pra_KOMM_IN_SOLINGEN_NETWORK", hilden);
    expect(data.answer).toMatchObject({ practice: { adoptedBy: [{ id: hilden, name: "Hilden" }] }, userErrors: [] });
    const { data: town } = await service.ask(`{ municipality(id: "${hilden}") { practices { id } } }`);
    expect(town.municipality.practices).toContainEqual({ id: "pra_KOMM_IN_SOLINGEN_NETWORK" });
  });

  it("is once and not again, however many press at the same time", async () => {
    const { id } = await make(service, "publishPractice", { origin: solingen }, editor(solingen));
    const answers = await Promise.all([1, 2, 3].map(() => adopt(id, hilden)));
    expect(answers.map((answer) => refusals(answer).join()).toSorted()).toEqual([
      "",
      "ALREADY_ADOPTED input.practice",
      "ALREADY_ADOPTED input.practice",
    ]);
    const late = await adopt(id, hilden, { "accept-language": "de" });
    expect(late.data.answer.userErrors[0].message).toContain("schon am 2026-11-18 übernommen");
  });

  it("is for others than where it began, and of something that is there", async () => {
    expect(refusals(await adopt("pra_KOMM_IN_SOLINGEN_NETWORK", solingen))).toEqual(["OWN_PRACTICE input.practice"]);
    expect(refusals(await adopt("pra_none", hilden))).toEqual(["NOT_FOUND input.practice"]);
    expect(refusals(await adopt("org_1", "mun_05999999"))).toEqual([
      "INVALID_ID input.practice",
      "UNKNOWN_MUNICIPALITY input.municipality",
    ]);
  });

  it("stands in the practice's history, for where it began", async () => {
    const { id } = await make(service, "publishPractice", { origin: solingen }, editor(solingen));
    await adopt(id, hilden);
    const { data } = await service.ask(
      `{ practice(id: "${id}") { history { mutation by differences { field after } } } }`,
      {},
      { who: who(solingen) },
    );
    expect(data.practice.history).toMatchObject([
      { mutation: "publishPractice", by: solingen },
      { mutation: "adoptPractice", by: hilden, differences: [{ field: "adoptedBy", after: `"${hilden}"` }] },
    ]);
  });
});
