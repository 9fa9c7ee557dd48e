import type { Who } from "@kommgraph/infra";
import { idOf } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { whereProgramme } from "../call/call.filter.ts";
import type { Application, ApplicationState } from "./application.entity.ts";
import { visibleApplications } from "./visible-applications.ts";

interface ApplicationSelection {
  state?: readonly ApplicationState[] | null | undefined;
  call?: string | null | undefined;
  programme?: string | null | undefined;
}

/** Applications somebody may see, of those that are selected. */
export function whereApplication(who: Who, { state, call, programme }: ApplicationSelection): FilterQuery<Application> {
  return {
    $and: [
      visibleApplications(who),
      state ? { state: { $in: [...state] } } : {},
      call ? { call: idOf(call, "Call") } : {},
      programme ? { call: whereProgramme(programme) } : {},
    ],
  } as FilterQuery<Application>;
}
