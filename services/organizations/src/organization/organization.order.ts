import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { MigrantOrganization } from "./organization.entity.ts";

export const OrganizationOrder = graphEnum("OrganizationOrder", "In which order organizations come.", {
  NAME: "By name, as Germans sort (Ä beside A).",
  NAME_DESC: "By name, backwards.",
  MEMBERS_DESC: "Most members first; those that do not tell come last.",
});
export type OrganizationOrder = keyof typeof OrganizationOrder;

export const organizationOrderings: Record<OrganizationOrder, Ordering<MigrantOrganization>> = {
  NAME: [
    ["name", "asc"],
    ["id", "asc"],
  ],
  NAME_DESC: [
    ["name", "desc"],
    ["id", "desc"],
  ],
  MEMBERS_DESC: [
    ["membersKnown", "desc"],
    ["id", "asc"],
  ],
};
