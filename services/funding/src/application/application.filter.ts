import type { FilterQuery } from "@mikro-orm/postgresql";
import type { Application, ApplicationState } from "./application.entity.ts";
import { visibleApplications } from "./visible-applications.ts";

/** Visible applications that are in any of these states. */
export function whereApplication(state: ApplicationState[] | null | undefined): FilterQuery<Application> {
  return { $and: [visibleApplications(), state ? { state: { $in: state } } : {}] };
}
