import { DateScalar } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ObjectType } from "type-graphql";
import { Network } from "./network.entity.ts";

@Entity()
@ObjectType({ description: "Mitgliedschaft of a partner in a network; one who comes back has a second one." })
export class Membership {
  @ManyToOne(() => Network, { ref: true, primary: true })
  network!: Ref<Network>;

  /** Id of a municipality, an organization, a course provider or another network. */
  @PrimaryKey({ type: "text" })
  partnerId!: string;

  @Field(() => DateScalar, { description: "First day." })
  @PrimaryKey({ type: "date" })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while no end is known." })
  @Property({ type: "date", nullable: true })
  until!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; the partner did not join." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}

/** Memberships that hold on a day. */
export function heldOn(day: string): FilterQuery<Membership> {
  return { since: { $lte: day }, $or: [{ until: null }, { until: { $gte: day } }] };
}
