import type { ReferralState } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { CourseReferral } from "./course-referral.entity.ts";

/** A row of the history of a referral; the graph knows it as ReferralStep. */
@Entity()
export class CourseReferralStep {
  @PrimaryKey({ type: "bigint" })
  number!: string;

  @ManyToOne(() => CourseReferral, { ref: true })
  referral!: Ref<CourseReferral>;

  @Property({ type: "text" })
  state!: ReferralState;

  @Property({ type: "timestamptz" })
  at!: Date;

  @Property({ type: "text" })
  by!: string;

  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
