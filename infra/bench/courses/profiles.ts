import { towns } from "@kommgraph/schema";

const suggested = `score distanceKm reasons parts { name value }
  course { title free provider { name } type { name } period { start } }`;

export const queries = {
  suggestCourses: `query ($profile: CourseProfile!) { suggestCourses(profile: $profile) { ${suggested} } }`,
  courseSuggestions: `query ($profile: CourseProfile!) { courseSuggestions(profile: $profile) { considered
    suggestions { ${suggested} } excluded { condition count alone hint } } }`,
  coursePathways: `query ($profile: CourseProfile!) { coursePathways(profile: $profile) { days waitingDays teachingUnits
    steps { title provider { name } } } }`,
};

/** 200 people: in the towns where most live, and here and there; with and without wishes. */
export const profiles = [...towns.values()]
  .toSorted((one, other) => other.foreignPopulation - one.foreignPopulation)
  .slice(0, 200)
  .map(({ id }, number) => ({
    municipality: id,
    level: ["PRE_A1", "A1", "A2", "B1"][number % 4],
    ...(number % 4 < 3 && number % 3 === 0 && { goal: "B1" }),
    ...(number % 5 === 0 && { childcare: true }),
    ...(number % 2 === 0 && { targetGroups: ["PARENTS", "WOMEN"] }),
    ...(number % 7 === 0 && { days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"] }),
    ...(number % 3 === 1 && { languages: ["ar", "uk"] }),
  }));
