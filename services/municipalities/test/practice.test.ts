import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

const german = new Intl.Collator("de-DE").compare;

describe("the handbook of practices", () => {
  it("holds what the press release tells of Solingen as real, with its source, and 25 invented ones that say so", async () => {
    const { data } = await service.ask(
      `{ practices { id title chapter source demonstration origin { name } adoptedBy { id } } }`,
    );
    const real = data.practices.filter(({ demonstration }: any) => !demonstration);
    const source = "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008";
    expect(real).toEqual([
      {
        id: "pra_KOMM_IN_SOLINGEN_IMMIGRATION_OFFICE",
        title: "Ausländerbehörde als kundenorientierter Dienstleister",
        chapter: "Strategische Steuerung",
        source,
        demonstration: false,
        origin: { name: "Solingen" },
        adoptedBy: [],
      },
      {
        id: "pra_KOMM_IN_SOLINGEN_NETWORK",
        title: "Solinger Integrationsnetzwerk",
        chapter: "Vernetzung und Koordination",
        source,
        demonstration: false,
        origin: { name: "Solingen" },
        adoptedBy: [],
      },
    ]);
    const invented = data.practices.filter(({ demonstration }: any) => demonstration);
    expect(invented).toHaveLength(25);
    for (const { source, adoptedBy } of invented) {
      expect(source).toMatch(/^Demonstration; .*Einwanderung gestalten NRW.*05\.11\.2020/);
      expect(adoptedBy.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("is ordered by chapter and title, and shows one topic when asked", async () => {
    const { data } = await service.ask(
      `{ all: practices { chapter title topic } some: practices(topic: LANGUAGE) { title topic } }`,
    );
    const places = data.all.map(({ chapter, title }: any) => [chapter, title]);
    expect(places).toEqual(
      places.toSorted(
        (left: string[], right: string[]) =>
          german(left[0] as string, right[0] as string) || german(left[1] as string, right[1] as string),
      ),
    );
    const expected = data.all.filter(({ topic }: any) => topic === "LANGUAGE");
    expect(data.some).toEqual(expected.map(({ title, topic }: any) => ({ title, topic })));
    expect(data.some.length).toBeGreaterThan(1);
  });

  it("takes three statements with origins and adopters, however many there are", async () => {
    const fields = "title origin { name } adoptedBy { name kind }";
    const some = await service.ask(`{ practices(topic: HOUSING) { ${fields} } }`);
    const all = await service.ask(`{ practices { ${fields} } }`);
    expect([some.data.practices.length, all.data.practices.length]).toEqual([1, 27]);
    expect([some.statements, all.statements]).toEqual([3, 3]);
  });
});

describe("the practices of a municipality", () => {
  it("are those it began and those it took up, each with all who took it up", async () => {
    const { data, statements } = await service.ask(`{
      municipality(ags: "05122000") { practices { title origin { id } adoptedBy { id name } } } }`);
    const { practices } = data.municipality;
    const titles = practices.map(({ title }: any) => title);
    expect(titles).toEqual(titles.toSorted(german));
    const began = practices.filter(({ origin }: any) => origin.id === "mun_05122000");
    expect(began.map(({ title }: any) => title)).toEqual([
      "Ausländerbehörde als kundenorientierter Dienstleister",
      "Kursplatzbörse aller Träger",
      "Solinger Integrationsnetzwerk",
    ]);
    const tookUp = practices.filter((practice: any) => !began.includes(practice));
    expect(tookUp.length).toBeGreaterThan(3);
    for (const { adoptedBy } of tookUp) {
      expect(adoptedBy).toContainEqual({ id: "mun_05122000", name: "Solingen" });
      expect(adoptedBy.length).toBeGreaterThanOrEqual(3);
    }
    expect(statements).toBe(4);
  });

  it("are none where nothing was begun or taken up", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05962060") { practices { title } } }`);
    expect(data.municipality.practices).toEqual([]);
  });
});

describe("a practice", () => {
  it("is found by its id", async () => {
    const { data } = await service.ask(`{ practice(id: "pra_KOMM_IN_SOLINGEN_NETWORK") { summary topic } }`);
    expect(data.practice).toEqual({ topic: "PARTICIPATION", summary: expect.stringContaining("mehr als 40") });
  });
});
