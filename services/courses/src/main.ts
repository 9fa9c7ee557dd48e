import { run } from "@kommgraph/infra";
import { courses } from "./service.ts";

await run(courses);
