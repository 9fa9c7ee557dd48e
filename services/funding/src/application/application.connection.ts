import { connectionOf } from "@kommgraph/schema";
import { Application } from "./application.entity.ts";

export const ApplicationConnection = connectionOf(() => Application, "Application");
