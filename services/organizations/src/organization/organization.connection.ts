import { connectionOf } from "@kommgraph/schema";
import { MigrantOrganization } from "./organization.entity.ts";

export const MigrantOrganizationConnection = connectionOf(() => MigrantOrganization, "MigrantOrganization");
