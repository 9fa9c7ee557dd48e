import type { Who } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import type { Application, ApplicationState } from "./application.entity.ts";
import { visibleApplications } from "./visible-applications.ts";

/** Applications somebody may see that are in any of these states. */
export function whereApplication(who: Who, state: ApplicationState[] | null | undefined): FilterQuery<Application> {
  return { $and: [visibleApplications(who), state ? { state: { $in: state } } : {}] };
}
