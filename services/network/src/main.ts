import { run } from "@kommgraph/infra";
import { network } from "./service.ts";

await run(network);
