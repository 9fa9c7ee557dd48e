import { Access, anyOf, type Context, either, historyOf, ofOwner, related } from "@kommgraph/infra";
import { HistoryEntry } from "@kommgraph/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { Qualification } from "./qualification.entity.ts";

@Resolver(() => Qualification)
export class QualificationResolver {
  @FieldResolver(() => MigrantOrganization, { description: "Whose people were trained." })
  organization(@Root() qualification: Qualification, @Ctx() context: Context): Promise<MigrantOrganization> {
    return related(context, MigrantOrganization, qualification.organization);
  }

  @FieldResolver(() => [HistoryEntry], { nullable: true, description: "Who changed what when, oldest first." })
  @Access(
    either(
      ofOwner(({ organization }: Qualification) => organization.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: Qualification, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Qualification", id);
  }
}
