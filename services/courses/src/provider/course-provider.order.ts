import type { Ordering } from "@kommgraph/infra";
import type { CourseProvider } from "./course-provider.entity.ts";

/** By name, as Germans sort. */
export const byName: Ordering<CourseProvider> = [
  ["name", "asc"],
  ["id", "asc"],
];
