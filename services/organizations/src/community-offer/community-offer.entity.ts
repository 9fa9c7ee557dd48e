import {
  DateScalar,
  graphEnum,
  LanguageTagScalar,
  Node,
  offerInterface,
  Period,
  Place,
  TargetGroup,
  Topic,
} from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { Municipality } from "../references/municipality.ts";

export const Offer = offerInterface(() => Municipality);

export const CommunityOfferKind = graphEnum("CommunityOfferKind", "What an organization offers to people.", {
  MEETING_POINT: "Begegnungsangebot, e.g. an Ankommens-Treffpunkt.",
  ADVICE: "Beratung, e.g. Migrationsberatung or Sozialberatung.",
  MENTORING: "Patenschaft, mentoring, accompaniment by a person.",
  LANGUAGE_CAFE: "Sprachcafé: practising German in company.",
  CHILDCARE_BRIDGE: "Brückenprojekt: low-threshold child care on the way to day care.",
  INFORMATION: "Informationsveranstaltung, workshop or lecture.",
  CULTURE: "Kulturangebot: music, theatre, festivities, language of origin.",
  SPORT: "Sport and movement.",
});
export type CommunityOfferKind = keyof typeof CommunityOfferKind;

@Entity()
@ObjectType({
  implements: [Node, Offer],
  description: "Angebot einer Organisation: what brings people together and helps them on, beside the courses.",
})
@Directive('@key(fields: "id")')
export class CommunityOffer {
  @Field(() => ID, { description: "Global id, `off_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => MigrantOrganization, { ref: true })
  provider!: Ref<MigrantOrganization>;

  @Field(() => CommunityOfferKind, { description: "What sort of offer it is." })
  @Property({ type: "text" })
  kind!: CommunityOfferKind;

  @Field(() => String, { description: "Title as published." })
  @Property({ type: "text" })
  title!: string;

  @Property({
    type: "text",
    persist: false,
    generated: "fold(title || ' ' || coalesce(place_name, '')) stored",
  })
  searchFolded!: string;

  @Field(() => String, {
    nullable: true,
    description: "When it takes place, in words, e.g. `dienstags, 16 bis 18 Uhr`; null where one arranges it.",
  })
  @Property({ type: "text", nullable: true })
  schedule!: string | null;

  @Field(() => Topic, { description: "What it is about." })
  @Property({ type: "text" })
  topic!: Topic;

  @Field(() => [TargetGroup], { description: "Whom it is for." })
  @Property({ type: "text[]" })
  targetGroups!: TargetGroup[];

  @Field(() => [LanguageTagScalar], { description: "Languages in which it is held or accompanied." })
  @Property({ type: "text[]" })
  languages!: string[];

  /** Id of the town it takes place in; the municipalities subgraph owns it. */
  @Property({ type: "text" })
  municipalityId!: string;

  @Property({ type: "text", nullable: true })
  placeName!: string | null;

  @Property({ type: "text", nullable: true })
  street!: string | null;

  @Property({ type: "text", nullable: true })
  postalCode!: string | null;

  @Property({ type: "text", nullable: true })
  city!: string | null;

  @Property({ type: "double", nullable: true })
  latitude!: number | null;

  @Property({ type: "double", nullable: true })
  longitude!: number | null;

  @Property({ type: "boolean" })
  online!: boolean;

  @Property({ type: "date" })
  startsOn!: string;

  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Places in all; null where nobody counts them." })
  @Property({ type: "integer", nullable: true })
  capacity!: number | null;

  @Field(() => Int, { nullable: true, description: "Places free now; null where nobody counts them." })
  @Property({ type: "integer", nullable: true })
  free!: number | null;

  /** What lists are ordered by: free places, and -1 where nobody counts them. */
  @Property({ type: "integer", persist: false, generated: "coalesce(free, -1) stored" })
  freeKnown!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When the organization last confirmed that this still holds (HSDS assured_date).",
  })
  @Property({ type: "date", nullable: true })
  assuredOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Day on which it was withdrawn; null while it stands. Lists no longer show it, its id still finds it; " +
      "cases already accepted are carried to their end.",
  })
  @Property({ type: "date", nullable: true })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody offers this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Place, { nullable: true, description: "Where it takes place; null where that is not published." })
  get place(): Place | null {
    const { placeName: name, street, postalCode, city, latitude, longitude, online } = this;
    if (!online && !name && !street && !city) return null;
    const point = latitude === null || longitude === null ? null : { latitude, longitude };
    return { name, street, postalCode, city, point, online };
  }

  @Field(() => Period, { description: "From when to when it runs." })
  get period(): Period {
    return { start: this.startsOn, end: this.endsOn };
  }
}
