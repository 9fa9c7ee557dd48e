import { FieldResolver, Resolver, Root } from "type-graphql";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { Qualification } from "./qualification.entity.ts";

@Resolver(() => Qualification)
export class QualificationResolver {
  @FieldResolver(() => MigrantOrganization, { description: "Whose people were trained." })
  organization(@Root() qualification: Qualification): Promise<MigrantOrganization> {
    return qualification.organization.loadOrFail();
  }
}
