import { DateScalar, LanguageTagScalar, TargetGroup, Topic } from "@kommgraph/schema";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { CommunityOfferKind } from "./community-offer.entity.ts";

@InputType({ description: "Where an offer takes place; replaces the place as a whole." })
export class CommunityOfferPlaceInput {
  @Field(() => String, { nullable: true, description: "Name of the house, e.g. `Stadtbücherei`." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  street?: string | null;

  @Field(() => String, { nullable: true, description: "Postcode of five digits." })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: "City." })
  city?: string | null;

  @Field(() => Float, { nullable: true, description: "Latitude, WGS 84; together with `longitude` or not at all." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Longitude, WGS 84." })
  longitude?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Over the internet." })
  online!: boolean;
}

@InputType({ description: "An offer, as the organization that gives it publishes it." })
export class PublishCommunityOfferInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Organization that offers it, `org_…`." })
  provider!: string;

  @Field(() => ID, { description: "Town in which it takes place, e.g. `mun_05122000`; of a county, the town." })
  municipality!: string;

  @Field(() => CommunityOfferKind, { description: "What sort of offer it is." })
  kind!: CommunityOfferKind;

  @Field(() => String, { description: "Title, 2 to 200 characters." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "When it takes place, in words of up to 200 characters, e.g. `dienstags, 16 bis 18 Uhr`.",
  })
  schedule?: string | null;

  @Field(() => Topic, { description: "What it is about." })
  topic!: Topic;

  @Field(() => [TargetGroup], { description: "Whom it is for, at least one." })
  targetGroups!: TargetGroup[];

  @Field(() => [LanguageTagScalar], { description: "Languages in which it is held or accompanied, at least one." })
  languages!: string[];

  @Field(() => CommunityOfferPlaceInput, { nullable: true, description: "Where it takes place." })
  place?: CommunityOfferPlaceInput | null;

  @Field(() => DateScalar, { description: "First day." })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; left out where it has no end." })
  end?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Places in all; left out where nobody counts them. All of them are free at first.",
  })
  capacity?: number | null;
}

@InputType({
  description:
    "What is new about an offer. What is left out stays as it is; null clears what may be unknown. Without anything " +
    "new it confirms that the offer still holds: each revision moves `assuredOn` to today.",
})
export class ReviseCommunityOfferInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `off_…`." })
  offer!: string;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: "Town in which it takes place." })
  municipality?: string | null;

  @Field(() => CommunityOfferKind, { nullable: true, description: "What sort of offer it is." })
  kind?: CommunityOfferKind | null;

  @Field(() => String, { nullable: true, description: "Title, 2 to 200 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "When it takes place, in words." })
  schedule?: string | null;

  @Field(() => Topic, { nullable: true, description: "What it is about." })
  topic?: Topic | null;

  @Field(() => [TargetGroup], { nullable: true, description: "Whom it is for." })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [LanguageTagScalar], { nullable: true, description: "Languages in which it is held or accompanied." })
  languages?: string[] | null;

  @Field(() => CommunityOfferPlaceInput, { nullable: true, description: "Where it takes place." })
  place?: CommunityOfferPlaceInput | null;

  @Field(() => DateScalar, { nullable: true, description: "First day." })
  start?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null where it has no end." })
  end?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Places in all; free places grow or shrink with it. Null: nobody counts them any more.",
  })
  capacity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Places free now, where places are also given away elsewhere. Whoever waits moves up into them.",
  })
  free?: number | null;

  @Field(() => String, { nullable: true, description: "Remark for the history, up to 500 characters." })
  note?: string | null;
}

@InputType({ description: "The end of an offer: it takes nobody new." })
export class WithdrawCommunityOfferInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `off_…`." })
  offer!: string;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Remark for the history, up to 500 characters." })
  note?: string | null;
}
