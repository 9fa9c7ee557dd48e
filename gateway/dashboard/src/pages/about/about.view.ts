import { choice, viewOf } from "../../view-state.ts";

export const sections = ["accessibility", "feedback", "simple", "sources"] as const;
export type Section = (typeof sections)[number];

export const aboutView = viewOf("about", { section: choice(sections, "accessibility") });
