import { type Context, findAllOf } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { visibleApplications } from "../application/visible-applications.ts";
import { Project } from "./project.entity.ts";
import { ProjectOffer } from "./project-offer.entity.ts";

/** A project may be shown where its application may. */
export function visibleProjects(): FilterQuery<Project> {
  return { application: visibleApplications() };
}

/** The project with this id, or null where it may not be shown. */
export async function loadVisibleProject(context: Context, id: string): Promise<Project | null> {
  const found = await findAllOf(
    context,
    Project,
    { property: "id", id },
    { where: visibleProjects(), orderBy: { id: "asc" }, args: "visible" },
  );
  return found[0] ?? null;
}

/** The projects that pay for an offer, as far as they may be shown. */
export async function projectsBehind(context: Context, offer: string): Promise<Project[]> {
  const links = await findAllOf(
    context,
    ProjectOffer,
    { property: "offerId", id: offer },
    { where: { project: visibleProjects() }, orderBy: { project: "asc" } },
  );
  return Promise.all(links.map(({ project }) => project.loadOrFail()));
}
