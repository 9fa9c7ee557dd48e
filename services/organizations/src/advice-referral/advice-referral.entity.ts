import {
  DateScalar,
  DateTimeScalar,
  LanguageTagScalar,
  Node,
  ReferralState,
  referralInterface,
} from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CommunityOffer, Offer } from "../community-offer/community-offer.entity.ts";
import { Municipality } from "../references/municipality.ts";

const Referral = referralInterface(
  () => Municipality,
  () => Offer,
);

@Entity()
@ObjectType({
  implements: [Node, Referral],
  description:
    "Vermittlung: a case handed over to advice or mentoring, accepted, kept or refused, and always closed. It says " +
    "nothing about the person but the languages to talk in, and is deleted in the end. Only the two sides see it.",
})
@Directive('@key(fields: "id")')
export class AdviceReferral {
  @Field(() => ID, { description: "Global id, `adv_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => CommunityOffer, { ref: true })
  offer!: Ref<CommunityOffer>;

  /** Organization that offers it, so that its referrals are found without a join; an offer never changes hands. */
  @Property({ type: "text" })
  providerId!: string;

  /** Id of the municipality that refers. */
  @Property({ type: "text" })
  municipalityId!: string;

  /** Keyed hash of the office's file number, by which the same case is known again; the number itself is stored nowhere. */
  @Property({ type: "text", hidden: true })
  caseHash!: string;

  @Field(() => [LanguageTagScalar], { description: "Languages in which one can talk to the person, best first." })
  @Property({ type: "text[]" })
  languages!: string[];

  @Field(() => ReferralState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ReferralState;

  /** Place in the order of arrival; given by the database under the lock of the offer. */
  @Property({ type: "bigint", persist: false, generated: "identity" })
  arrived!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the place is held for the provider's answer; null when none is held.",
  })
  @Property({ type: "timestamptz", nullable: true })
  holdExpiresAt!: Date | null;

  @Field(() => DateScalar, { description: "On this day it is deleted for good." })
  @Property({ type: "date" })
  retainUntil!: string;

  @Field(() => Int, { description: "Grows with every step; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;
}
