import { type Context, load } from "@kommgraph/infra";
import { type Partner, parseId } from "@kommgraph/schema";
import { Municipality } from "../municipality/municipality.entity.ts";
import { CourseProvider } from "./course-provider.ts";
import { MigrantOrganization } from "./migrant-organization.ts";

/** The partner an id speaks of: a municipality from here, anybody else as a reference that its owner fills in. */
export async function partnerOf(context: Context, id: string): Promise<Partner | null> {
  const { type } = parseId(id);
  if (type === "Municipality") return load(context, Municipality, id);
  if (type === "MigrantOrganization") return Object.assign(new MigrantOrganization(), { id });
  if (type === "CourseProvider") return Object.assign(new CourseProvider(), { id });
  return null;
}
