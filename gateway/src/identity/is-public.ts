import type { Who } from "@kommgraph/infra";

/** Whether somebody sees what everybody sees, and nothing else. */
export function isPublic({ partner, roles, subject }: Who): boolean {
  return partner === null && subject === null && roles.every((role) => role === "reader");
}
