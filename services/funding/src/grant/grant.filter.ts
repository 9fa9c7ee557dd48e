import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { whereProgramme } from "../call/call.filter.ts";
import type { Grant, GrantState } from "./grant.entity.ts";

interface GrantSelection {
  programme?: string | null | undefined;
  year?: number | null | undefined;
  recipient?: string | null | undefined;
  state?: readonly GrantState[] | null | undefined;
}

export function whereGrant({ programme, year, recipient, state }: GrantSelection): FilterQuery<Grant> {
  const partner = recipient && idOf(recipient, "Municipality", "MigrantOrganization", "CourseProvider");
  return {
    ...(partner && { recipientId: partner }),
    ...(state && { state: { $in: [...state] } }),
    ...((programme || year != null) && {
      application: { call: { ...(year != null && { budgetYear: year }), ...(whereProgramme(programme) as object) } },
    }),
  };
}
