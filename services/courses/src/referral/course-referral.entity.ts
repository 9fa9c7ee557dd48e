import { CefrLevel, DateTimeScalar, Node, type ReferralState } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Course } from "../course/course.entity.ts";
import { Referral } from "./referral.ts";

/** Fields without a `@Field` here that the graph shows all the same come from the interface Referral. */
@Entity()
@ObjectType({
  implements: [Node, Referral],
  description:
    "Vermittlung in einen Kurs: a seat held for a case that only the referring office can resolve. The course must " +
    "start within six weeks or the case be reassigned (IntV § 7).",
})
@Directive('@key(fields: "id")')
export class CourseReferral {
  @Field(() => ID, { description: "Global id, `ref_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Course, { ref: true })
  course!: Ref<Course>;

  @Property({ type: "text" })
  providerId!: string;

  @Property({ type: "text" })
  fromId!: string;

  @Property({ type: "text", hidden: true })
  caseSeal!: string;

  @Field(() => CefrLevel, { nullable: true, description: "Level of the person, as the office told it." })
  @Property({ type: "text", nullable: true })
  level!: CefrLevel | null;

  @Property({ type: "text" })
  state!: ReferralState;

  @Field(() => DateTimeScalar, { description: "When the office referred the case." })
  @Property({ type: "timestamptz" })
  referredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until then the provider has to answer, or the seat falls free; null unless a seat is held.",
  })
  @Property({ type: "timestamptz", nullable: true })
  holdExpiresAt!: Date | null;

  @Property({ type: "date" })
  retainUntil!: string;

  @Field(() => Boolean, { description: "Invented for demonstration; there is no such case." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Property({ type: "integer", version: true })
  version!: number;
}
