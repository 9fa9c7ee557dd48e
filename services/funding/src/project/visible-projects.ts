import { type Context, findAllOf, loaderOf, type Who } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { visibleApplications, whoSeesApplications } from "../application/visible-applications.ts";
import { Project } from "./project.entity.ts";

/** A project may be shown where its application may. */
export function visibleProjects(who: Who): FilterQuery<Project> {
  return { $or: [{ awarded: true }, { application: visibleApplications(who) }] } as FilterQuery<Project>;
}

/** The project with this id, or null where it may not be shown. */
export async function loadVisibleProject(context: Context, id: string): Promise<Project | null> {
  const found = await findAllOf(
    context,
    Project,
    { property: "id", id },
    { where: visibleProjects(context.who), orderBy: { id: "asc" }, args: "visible" },
  );
  return found[0] ?? null;
}

/** Resolves references of other subgraphs to projects; for who may not see one, it is as if it were not there. */
export const visibleProject = Object.assign(
  async (reference: Record<string, unknown>, context: Context) => {
    const project = await loadVisibleProject(context, reference.id as string);
    if (project && Array.isArray(reference.offers)) project.offersWithQuality = reference.offers;
    return project;
  },
  { access: whoSeesApplications },
);

/** The awarded projects that pay for an offer; one statement for all offers of a request. */
export function projectsBehind(context: Context, offer: string): Promise<Project[]> {
  const loader = loaderOf<Project[]>(
    context,
    "projects behind offers",
    async (offers) => {
      const where = { offerIds: { $overlap: [...offers] }, awarded: true };
      const projects = await context.em.find(Project, where, { orderBy: { id: "asc" } });
      return new Map(offers.map((id) => [id, projects.filter(({ offerIds }) => offerIds.includes(id))]));
    },
    () => [],
  );
  return loader.load(offer);
}
