import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { Grant } from "./grant.entity.ts";

export const GrantOrder = graphEnum("GrantOrder", "In which order grants come.", {
  LATEST: "Latest award first.",
  OLDEST: "Oldest award first.",
  AMOUNT_DESC: "Most money first.",
  NUMBER: "By Aktenzeichen.",
  PROOF_DUE: "The proof of use that is due first.",
});
export type GrantOrder = keyof typeof GrantOrder;

export const grantOrderings: Record<GrantOrder, Ordering<Grant>> = {
  LATEST: [
    ["awardedOn", "desc"],
    ["id", "desc"],
  ],
  OLDEST: [
    ["awardedOn", "asc"],
    ["id", "asc"],
  ],
  AMOUNT_DESC: [
    ["cents", "desc"],
    ["id", "asc"],
  ],
  NUMBER: [["number", "asc"]],
  PROOF_DUE: [
    ["proofDueOn", "asc"],
    ["id", "asc"],
  ],
};
