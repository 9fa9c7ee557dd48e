import { connectionOf } from "@kommgraph/schema";
import { Course } from "./course.entity.ts";

export const CourseConnection = connectionOf(() => Course, "Course");
