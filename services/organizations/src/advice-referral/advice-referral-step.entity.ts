import type { ReferralState, ReferralStep } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { AdviceReferral } from "./advice-referral.entity.ts";

/** A step of a referral, as `ReferralStep` shows it; deleted with it. */
@Entity()
export class AdviceReferralStep implements ReferralStep {
  @PrimaryKey({ type: "bigint" })
  id!: string;

  @ManyToOne(() => AdviceReferral, { ref: true })
  referral!: Ref<AdviceReferral>;

  @Property({ type: "text" })
  state!: ReferralState;

  @Property({ type: "timestamptz" })
  at!: Date;

  /** The partner who took it, or `clock`. */
  @Property({ type: "text" })
  by!: string;

  @Property({ type: "text", nullable: true })
  note!: string | null;
}
