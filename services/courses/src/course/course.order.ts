import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Course } from "./course.entity.ts";

export const CourseOrder = graphEnum("CourseOrder", "In which order courses come.", {
  START: "Earliest start first.",
  START_DESC: "Latest start first.",
  TITLE: "By title, as Germans sort.",
  FREE_SEATS_DESC: "Most free seats first; among equals the earliest start.",
});
export type CourseOrder = keyof typeof CourseOrder;

export const courseOrderings: Record<CourseOrder, Ordering<Course>> = {
  START: [
    ["startsOn", "asc"],
    ["id", "asc"],
  ],
  START_DESC: [
    ["startsOn", "desc"],
    ["id", "desc"],
  ],
  TITLE: [
    ["title", "asc"],
    ["id", "asc"],
  ],
  FREE_SEATS_DESC: [
    ["free", "desc"],
    ["startsOn", "asc"],
    ["id", "asc"],
  ],
};
