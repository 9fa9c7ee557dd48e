import { checkTables } from "@kommgraph/infra/testing";
import { courses } from "../src/service.ts";

checkTables(courses);
