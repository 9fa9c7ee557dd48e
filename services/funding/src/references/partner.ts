import { referenceTo } from "@kommgraph/infra";
import { type Partner, parseId } from "@kommgraph/schema";
import { CourseProvider } from "./course-provider.ts";
import { MigrantOrganization } from "./migrant-organization.ts";
import { Municipality } from "./municipality.ts";

const stubs = { Municipality, MigrantOrganization, CourseProvider };

/** The partner with this id, as a reference; its prefix tells of which type it is. */
export function partnerOf(id: string): Partner {
  return referenceTo(stubs[parseId(id).type as keyof typeof stubs], id);
}
