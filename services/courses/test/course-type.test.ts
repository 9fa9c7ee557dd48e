import { readFileSync } from "node:fs";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(courses);
});
afterAll(() => service.stop());

const everyField = `id code name nameEnglish family kursnetCode languageUnits orientationUnits totalUnits entryLevel
  targetLevel maxGroupSize finalTests repeat familyUnits targetGroup legalBasis`;

describe("the course types", () => {
  it("are the 17 of the file, value for value", async () => {
    const { data } = await service.ask(`{ courseTypes { ${everyField} } }`);
    const file = readFileSync(new URL("../data/course_types.csv", import.meta.url), "utf8");
    const rows = parse(file, { columns: true }) as Record<string, string>[];
    const numberIn = (cell: string | undefined) => (cell === "" ? null : Number(cell));
    const expected = rows.map((row) => ({
      id: `cty_${row.code}`,
      code: row.code,
      name: row.name_de,
      nameEnglish: row.name_en,
      family: row.family,
      kursnetCode: row.kursnet_code || null,
      languageUnits: numberIn(row.language_units_max),
      orientationUnits: numberIn(row.orientation_units),
      totalUnits: numberIn(row.total_units_max),
      entryLevel: row.cefr_from || null,
      targetLevel: row.cefr_target || null,
      maxGroupSize: numberIn(row.max_group_size),
      finalTests: row.final_tests ? row.final_tests.split("; ") : [],
      repeat: row.repeat === "true",
      familyUnits: numberIn(row.family_units_max),
      targetGroup: row.target_group,
      legalBasis: row.legal_basis,
    }));
    expect(expected).toHaveLength(17);
    expect(data.courseTypes.toSorted(byCode)).toEqual(expected.toSorted(byCode));
  });

  it("are found by their code, in one statement; an unknown one is null", async () => {
    const { data, statements } = await service.ask(`{
      intensive: courseType(code: "IK_INTENSIV") { name languageUnits orientationUnits finalTests }
      unknown: courseType(code: "IK_UNBEKANNT") { name }
    }`);
    expect(data).toEqual({
      intensive: {
        name: "Intensivkurs",
        languageUnits: 400,
        orientationUnits: 30,
        finalTests: ["DTZ", "Leben in Deutschland"],
      },
      unknown: null,
    });
    expect(statements).toBe(1);
  });

  it("are resolved for other subgraphs by either key, in a statement each", async () => {
    const { data, statements } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on CourseType { id name } } }`,
      {
        representations: [
          { __typename: "CourseType", id: "cty_BSK_C1" },
          { __typename: "CourseType", code: "SBSK_A2" },
        ],
      },
    );
    expect(data._entities).toEqual([
      { id: "cty_BSK_C1", name: "Basisberufssprachkurs C1" },
      { id: "cty_SBSK_A2", name: "Spezialberufssprachkurs A2" },
    ]);
    expect(statements).toBe(2);
  });
});

function byCode(left: { code?: string | undefined }, right: { code?: string | undefined }): number {
  return (left.code ?? "") < (right.code ?? "") ? -1 : 1;
}
