import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Application } from "./application.entity.ts";

export const ApplicationOrder = graphEnum("ApplicationOrder", "In which order applications come.", {
  LATEST: "Latest first.",
  OLDEST: "Oldest first: who has waited longest.",
  NUMBER: "By number.",
  REQUESTED_DESC: "Most money first.",
});
export type ApplicationOrder = keyof typeof ApplicationOrder;

export const applicationOrderings: Record<ApplicationOrder, Ordering<Application>> = {
  LATEST: [
    ["createdAt", "desc"],
    ["id", "desc"],
  ],
  OLDEST: [
    ["createdAt", "asc"],
    ["id", "asc"],
  ],
  NUMBER: [["number", "asc"]],
  REQUESTED_DESC: [
    ["requestedCents", "desc"],
    ["id", "asc"],
  ],
};
