import { graphEnum, Period, Topic } from "@kommgraph/schema";
import { OptionalProps } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";

export const AgreementKind = graphEnum("AgreementKind", "What partners agree on.", {
  INTER_MUNICIPAL: "Interkommunale Zusammenarbeit: towns share a course, an office, a pool of interpreters.",
  SERVICE: "Leistungsvereinbarung: one renders a service to the other.",
  REFERRAL: "Verweisvereinbarung: one sends people on to the other, who takes them.",
  TRANSFER: "Transfer: one takes over what has proved itself at the other.",
});
export type AgreementKind = keyof typeof AgreementKind;

@Entity()
@ObjectType({
  implements: Node,
  description: "Kooperationsvereinbarung between partners, e.g. two towns that share a course.",
})
@Directive('@key(fields: "id")')
export class Agreement {
  [OptionalProps]?: "period";

  @Field(() => ID, { description: "Global id, `agr_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Title as agreed." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => AgreementKind, { description: "What is agreed." })
  @Property({ type: "text" })
  kind!: AgreementKind;

  @Field(() => [Topic], { description: "What it is about." })
  @Property({ type: "text[]" })
  topics!: Topic[];

  @Property({ type: "date" })
  startsOn!: string;

  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody agreed on this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Period, { description: "From when to when it is in force." })
  get period(): Period {
    return { start: this.startsOn, end: this.endsOn };
  }
}

/** Agreements that are in force on a day. */
export function inForceOn(day: string): FilterQuery<Agreement> {
  return { startsOn: { $lte: day }, $or: [{ endsOn: null }, { endsOn: { $gte: day } }] };
}
