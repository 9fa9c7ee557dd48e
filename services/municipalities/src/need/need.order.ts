import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Need } from "./need.entity.ts";

export const NeedOrder = graphEnum("NeedOrder", "In which order needs come.", {
  PEOPLE_DESC: "Most people first.",
  START: "Earliest first.",
  START_DESC: "Latest first.",
});
export type NeedOrder = keyof typeof NeedOrder;

export const needOrderings: Record<NeedOrder, Ordering<Need>> = {
  PEOPLE_DESC: [
    ["people", "desc"],
    ["id", "asc"],
  ],
  START: [
    ["startsOn", "asc"],
    ["id", "asc"],
  ],
  START_DESC: [
    ["startsOn", "desc"],
    ["id", "desc"],
  ],
};
