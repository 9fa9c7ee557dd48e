import {
  idOfType,
  idsOfType,
  isMunicipality,
  listOf,
  type NodeType,
  type Rule,
  textOf,
  type Violation,
} from "@kommgraph/schema";
import { amountOf, violationsOfAmount } from "../ledger/amount.ts";
import type { ReviseApplicationInput } from "./application.input.ts";

/** Who may take part in a project or get money. */
export const partnerTypes: NodeType[] = ["Municipality", "MigrantOrganization", "CourseProvider"];

type Content = Omit<ReviseApplicationInput, "idempotencyKey" | "application" | "expectedVersion">;

/** Rules of what an application says, whether it is new or revised. Whether it is complete, is another question. */
export const contentRules: Rule<Content>[] = [
  textOf("title", 200, 3),
  listOf("topics", 14),
  idsOfType("partners", ...partnerTypes),
  listOf("partners", 20),
  ({ partners }) => unknownMunicipalities("partners", partners ?? []),
  idOfType("transferredFrom", "Project"),
  idsOfType("offers", "Course", "CommunityOffer"),
  listOf("offers", 50),
  listOf("indicators", 10),
  ({ indicators }) =>
    (indicators ?? []).flatMap((indicator, index) =>
      [textOf("name", 120, 3), textOf("unit", 40)]
        .flatMap((rule) => rule(indicator as never))
        .map((violation) => at(violation, "indicators", index)),
    ),
  amountOf("requested"),
  amountOf("ownShare", 0),
  listOf("plan", 100),
  ({ plan }) =>
    (plan ?? []).flatMap((item, index) =>
      [...textOf("text", 200)(item), ...violationsOfAmount(item.amount, 1, ["amount"])].map((violation) =>
        at(violation, "plan", index),
      ),
    ),
];

/** Municipalities that are none. */
export function unknownMunicipalities(field: string, ids: readonly string[]): Violation[] {
  const unknown = ids.filter((id) => id.startsWith("mun_") && !isMunicipality(id));
  if (unknown.length === 0) return [];
  const message = {
    en: `${field}: there is no municipality ${unknown.join(", ")}. Ids look like mun_05122000.`,
    de: `${field}: Eine Kommune ${unknown.join(", ")} gibt es nicht. Kennungen sehen aus wie mun_05122000.`,
  };
  return [{ code: "UNKNOWN_MUNICIPALITY", message, path: [field] }];
}

function at(violation: Violation, list: string, index: number): Violation {
  return { ...violation, path: [list, String(index), ...violation.path] };
}
