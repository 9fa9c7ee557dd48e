import { type Context, findAllOf } from "@kommgraph/infra";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Application } from "./application.entity.ts";

/**
 * Which applications may be shown: everybody sees awarded ones, drafts and everything before the award is nobody
 * else's business. Every way to an application, to its project or to a count of either goes through this condition.
 */
export function visibleApplications(): FilterQuery<Application> {
  return { state: "APPROVED" };
}

/** The application with this id, or null where it may not be shown. */
export async function loadVisibleApplication(context: Context, id: string): Promise<Application | null> {
  const found = await findAllOf(
    context,
    Application,
    { property: "id", id },
    { where: visibleApplications(), orderBy: { id: "asc" }, args: "visible" },
  );
  return found[0] ?? null;
}
