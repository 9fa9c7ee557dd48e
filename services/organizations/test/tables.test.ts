import { checkTables } from "@kommgraph/infra/testing";
import { organizations } from "../src/service.ts";

checkTables(organizations);
