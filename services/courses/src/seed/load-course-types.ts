import type { SeedJob } from "@kommgraph/infra";
import type { CefrLevel, DataRow } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { CourseType } from "../course-type/course-type.entity.ts";
import { readOwnData } from "./data-file.ts";

/** The kinds of course by law, as data. */
export async function loadCourseTypes({ em }: SeedJob): Promise<void> {
  await em.upsertMany(CourseType, courseTypeRows());
}

export function courseTypeRows(): (EntityData<CourseType> & Pick<CourseType, "id" | "code">)[] {
  return readOwnData("course_types.csv").map(courseType);
}

function courseType(row: DataRow): EntityData<CourseType> & Pick<CourseType, "id" | "code"> {
  const code = row.text("code");
  return {
    id: `cty_${code}`,
    code,
    name: row.text("name_de"),
    nameEnglish: row.text("name_en"),
    family: row.text("family"),
    kursnetCode: row.optional("kursnet_code"),
    languageUnits: row.optionalNumber("language_units_max"),
    orientationUnits: row.optionalNumber("orientation_units"),
    totalUnits: row.optionalNumber("total_units_max"),
    entryLevel: row.optional("cefr_from") as CefrLevel | null,
    targetLevel: row.optional("cefr_target") as CefrLevel | null,
    maxGroupSize: row.optionalNumber("max_group_size"),
    finalTests: row.optional("final_tests")?.split("; ") ?? [],
    repeat: row.flag("repeat"),
    familyUnits: row.optionalNumber("family_units_max"),
    targetGroup: row.text("target_group"),
    legalBasis: row.text("legal_basis"),
  };
}
