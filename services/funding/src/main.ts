import { run } from "@kommgraph/infra";
import { funding } from "./service.ts";

await run(funding);
