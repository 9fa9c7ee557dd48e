import { DateScalar, graphEnum, LanguageTagScalar, Node, Partner, Topic } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

export const OrganizationKind = graphEnum("OrganizationKind", "What an organization is in the integration work.", {
  MIGRANT_SELF_ORGANIZATION: "Migrantenselbstorganisation (MSO): founded and carried by people with migration history.",
  WELFARE_ASSOCIATION: "Verband der Freien Wohlfahrtspflege, or a member of one.",
  INTEGRATION_AGENCY: "Integrationsagentur der Freien Wohlfahrtspflege, paid by the state.",
  VOLUNTEER_INITIATIVE: "Ehrenamtsinitiative: citizens who accompany newcomers.",
});
export type OrganizationKind = keyof typeof OrganizationKind;

@Entity()
@ObjectType({
  implements: [Node, Partner],
  description:
    "Who brings people in: Migrantenselbstorganisation, welfare association, integration agency or volunteer initiative.",
})
@Directive('@key(fields: "id")')
export class MigrantOrganization {
  @Field(() => ID, { description: "Global id, `org_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public." })
  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", persist: false, generated: "fold(name) stored" })
  nameFolded!: string;

  @Field(() => OrganizationKind, { description: "What it is in the integration work." })
  @Property({ type: "text" })
  kind!: OrganizationKind;

  /** Id of the town it is based in; the municipalities subgraph owns it. */
  @Property({ type: "text" })
  municipalityId!: string;

  @Field(() => [LanguageTagScalar], { description: "Languages in which one can talk to it." })
  @Property({ type: "text[]" })
  languages!: string[];

  @Field(() => [String], {
    description:
      "Countries the members or their families come from, ISO 3166-1 alpha-2, e.g. `SY`; empty where it serves everyone.",
  })
  @Property({ type: "text[]" })
  communities!: string[];

  @Field(() => [Topic], { description: "What it works on." })
  @Property({ type: "text[]" })
  topics!: Topic[];

  @Field(() => Int, { nullable: true, description: "Members; null where it has none or does not tell." })
  @Property({ type: "integer", nullable: true })
  members!: number | null;

  /** What lists are ordered by: members, and -1 where nobody tells. */
  @Property({ type: "integer", persist: false, generated: "coalesce(members, -1) stored" })
  membersKnown!: number;

  @Field(() => Int, { nullable: true, description: "People who work there without pay; null where it does not tell." })
  @Property({ type: "integer", nullable: true })
  volunteers!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Share of members with migration history, percent; null where it does not tell.",
  })
  @Property({ type: "integer", nullable: true })
  migrationHistoryShare!: number | null;

  @Field(() => Int, { nullable: true, description: "Year of its foundation; null where it does not tell." })
  @Property({ type: "integer", nullable: true })
  foundedYear!: number | null;

  @Field(() => Boolean, { description: "Entered in a public register, e.g. as eingetragener Verein (e. V.)." })
  @Property({ type: "boolean" })
  registered!: boolean;

  @Field(() => Boolean, { description: "Gemeinnützig: recognized by the tax office as serving the public." })
  @Property({ type: "boolean" })
  nonProfit!: boolean;

  @Field(() => String, { nullable: true, description: "Address of its website." })
  @Property({ type: "text", nullable: true })
  website!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was dissolved; null while it exists. Lists no longer show it, its id still finds it.",
  })
  @Property({ type: "date", nullable: true })
  dissolvedOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; no such organization exists." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Half or more of its members have migration history, which makes it a self-organization whatever its kind; " +
      "null where the share is not known.",
  })
  get selfOrganization(): boolean | null {
    return this.migrationHistoryShare === null ? null : this.migrationHistoryShare >= 50;
  }
}
