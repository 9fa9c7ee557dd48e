import { connectionOf } from "@kommgraph/schema";
import { CourseProvider } from "./course-provider.entity.ts";

export const CourseProviderConnection = connectionOf(() => CourseProvider, "CourseProvider");
