import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Municipality } from "./municipality.entity.ts";

export const MunicipalityOrder = graphEnum("MunicipalityOrder", "In which order municipalities come.", {
  NAME: "By name, as Germans sort (Ä beside A).",
  NAME_DESC: "By name, backwards.",
  AGS: "By Amtlicher Gemeindeschlüssel.",
});
export type MunicipalityOrder = keyof typeof MunicipalityOrder;

export const municipalityOrderings: Record<MunicipalityOrder, Ordering<Municipality>> = {
  NAME: [
    ["name", "asc"],
    ["id", "asc"],
  ],
  NAME_DESC: [
    ["name", "desc"],
    ["id", "desc"],
  ],
  AGS: [["ags", "asc"]],
};
