import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { MigrantOrganization } from "./organization.entity.ts";

@ObjectType({ description: "The organization as it is now, or why nothing was changed." })
export class OrganizationPayload {
  @Field(() => MigrantOrganization, {
    nullable: true,
    description: "The organization; null where nothing was changed.",
  })
  organization?: MigrantOrganization | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
