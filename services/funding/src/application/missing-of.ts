import { type Context, findAllOf, load } from "@kommgraph/infra";
import type { UserError } from "@kommgraph/schema";
import { Call } from "../call/call.entity.ts";
import { rulesOf } from "../call/rules-of.ts";
import { Project } from "../project/project.entity.ts";
import type { Application } from "./application.entity.ts";
import { CostItem } from "./cost-item.entity.ts";
import { missingIn } from "./missing-in.ts";

/** What an application still lacks, in the caller's language; nothing once it was handed in. */
export async function missingOf(context: Context, application: Application): Promise<UserError[]> {
  if (application.state !== "DRAFT" && application.state !== "RETURNED") return [];
  const { id } = application;
  const [call, plan, project] = await Promise.all([
    load(context, Call, application.call.id),
    findAllOf(context, CostItem, { property: "applicationId", id }, { orderBy: { position: "asc" } }),
    projectOf(context, id),
  ]);
  const rules = await rulesOf(context, (call as Call).programme.id);
  return missingIn({ application, project, plan, rules, now: context.now }).map(({ code, message, path }) => ({
    code,
    message: message[context.language],
    path,
  }));
}

/** The project of an application; one statement for all of a request. */
export async function projectOf(context: Context, id: string): Promise<Project> {
  const [project] = await findAllOf(
    context,
    Project,
    { property: "application", id },
    { where: { partOf: null }, orderBy: { id: "asc" }, args: "whole" },
  );
  return project as Project;
}
