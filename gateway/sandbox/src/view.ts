import { HeldValue } from "./held-value.ts";

/** The pages of the sandbox, in the order of the menu. */
export const views = {
  editor: "Editor",
  schema: "Schema",
  errors: "Errors",
  limits: "Limits",
  changes: "Changes",
} as const;

export type ViewName = keyof typeof views;

export interface View {
  name: ViewName;
  /** What of it, e.g. `["type", "Course"]` of the schema. */
  path: string[];
}

/** The page that is shown; it stands in the address as `#/schema/type/Course`. */
export const view = new HeldValue<View>(viewIn(location.hash));
addEventListener("hashchange", () => view.set(viewIn(location.hash)));

export function hashOf(name: ViewName, ...path: string[]): string {
  return `#/${[name, ...path].map(encodeURIComponent).join("/")}`;
}

function viewIn(hash: string): View {
  const [name = "", ...path] = hash.startsWith("#/") ? hash.slice(2).split("/").map(decodeURIComponent) : [];
  return name in views ? { name: name as ViewName, path } : { name: "editor", path: [] };
}
