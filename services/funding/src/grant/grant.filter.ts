import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { whereProgramme } from "../call/call.filter.ts";
import type { Grant } from "./grant.entity.ts";

interface GrantSelection {
  programme?: string | null | undefined;
  year?: number | null | undefined;
  recipient?: string | null | undefined;
}

export function whereGrant({ programme, year, recipient }: GrantSelection): FilterQuery<Grant> {
  const partner = recipient && idOf(recipient, "Municipality", "MigrantOrganization", "CourseProvider");
  return {
    ...(partner && { recipientId: partner }),
    ...((programme || year != null) && {
      application: { call: { ...(year != null && { budgetYear: year }), ...(whereProgramme(programme) as object) } },
    }),
  };
}
