import { run } from "@kommgraph/infra";
import { organizations } from "./service.ts";

await run(organizations);
