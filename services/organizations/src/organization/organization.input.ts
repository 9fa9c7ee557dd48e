import { DateScalar, LanguageTagScalar, Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { OrganizationKind } from "./organization.entity.ts";

@InputType({ description: "An organization, as the town it is based in registers it." })
export class RegisterOrganizationInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Name as it is used in public, 2 to 200 characters." })
  name!: string;

  @Field(() => OrganizationKind, { description: "What it is in the integration work." })
  kind!: OrganizationKind;

  @Field(() => ID, { description: "Town it is based in, e.g. `mun_05122000`; of a county, the town." })
  municipality!: string;

  @Field(() => [LanguageTagScalar], { description: "Languages in which one can talk to it, at least one." })
  languages!: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      "Countries the members or their families come from, ISO 3166-1 alpha-2; none where it serves everyone.",
  })
  communities?: string[] | null;

  @Field(() => [Topic], { description: "What it works on, at least one." })
  topics!: Topic[];

  @Field(() => Int, { nullable: true, description: "Members." })
  members?: number | null;

  @Field(() => Int, { nullable: true, description: "People who work there without pay." })
  volunteers?: number | null;

  @Field(() => Int, { nullable: true, description: "Share of members with migration history, percent." })
  migrationHistoryShare?: number | null;

  @Field(() => Int, { nullable: true, description: "Year of its foundation." })
  foundedYear?: number | null;

  @Field(() => Boolean, { description: "Entered in a public register, e.g. as eingetragener Verein (e. V.)." })
  registered!: boolean;

  @Field(() => Boolean, { description: "Gemeinnützig: recognized by the tax office as serving the public." })
  nonProfit!: boolean;

  @Field(() => String, { nullable: true, description: "Address of its website, with `https://`." })
  website?: string | null;
}

@InputType({
  description: "What is new about an organization. What is left out stays as it is; null clears what may be unknown.",
})
export class ReviseOrganizationInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `org_…`." })
  organization!: string;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Name as it is used in public, 2 to 200 characters." })
  name?: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: "What it is in the integration work." })
  kind?: OrganizationKind | null;

  @Field(() => ID, { nullable: true, description: "Town it is based in now." })
  municipality?: string | null;

  @Field(() => [LanguageTagScalar], { nullable: true, description: "Languages in which one can talk to it." })
  languages?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Countries the members or their families come from; an empty list where it serves everyone.",
  })
  communities?: string[] | null;

  @Field(() => [Topic], { nullable: true, description: "What it works on." })
  topics?: Topic[] | null;

  @Field(() => Int, { nullable: true, description: "Members." })
  members?: number | null;

  @Field(() => Int, { nullable: true, description: "People who work there without pay." })
  volunteers?: number | null;

  @Field(() => Int, { nullable: true, description: "Share of members with migration history, percent." })
  migrationHistoryShare?: number | null;

  @Field(() => Int, { nullable: true, description: "Year of its foundation." })
  foundedYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Entered in a public register." })
  registered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Gemeinnützig." })
  nonProfit?: boolean | null;

  @Field(() => String, { nullable: true, description: "Address of its website, with `https://`." })
  website?: string | null;

  @Field(() => String, { nullable: true, description: "Remark for the history, up to 500 characters." })
  note?: string | null;
}

@InputType({ description: "The end of an organization. It stays to be found by its id; its offers are withdrawn." })
export class DissolveOrganizationInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `org_…`." })
  organization!: string;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: "Since when it is no more; today if left out." })
  dissolvedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Remark for the history, up to 500 characters." })
  note?: string | null;
}
