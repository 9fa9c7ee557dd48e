import { run } from "@kommgraph/infra";
import { municipalities } from "./service.ts";

await run(municipalities);
