import {
  CefrLevel,
  DateScalar,
  graphEnum,
  LanguageTagScalar,
  Node,
  Period,
  TargetGroup,
  Topic,
} from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const Priority = graphEnum("Priority", "How pressing something is.", {
  LOW: "Can wait.",
  NORMAL: "As usual.",
  HIGH: "Before others.",
  URGENT: "Now.",
});
export type Priority = keyof typeof Priority;

@Entity()
@ObjectType({
  implements: Node,
  description: "Bedarf: how many people of a group need what, where and when. Counts, never persons.",
})
@Directive('@key(fields: "id")')
export class Need {
  [OptionalProps]?: "period";

  @Field(() => ID, { description: "Global id, `nee_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Municipality, { ref: true })
  municipality!: Ref<Municipality>;

  @Field(() => Topic, { description: "What is needed." })
  @Property({ type: "text" })
  topic!: Topic;

  @Field(() => TargetGroup, { description: "Who needs it." })
  @Property({ type: "text" })
  targetGroup!: TargetGroup;

  @Field(() => CefrLevel, {
    nullable: true,
    description: "Level of German the people want to reach; null where it does not matter.",
  })
  @Property({ type: "text", nullable: true })
  level!: CefrLevel | null;

  @Field(() => [LanguageTagScalar], { description: "Languages the people speak; empty where it does not matter." })
  @Property({ type: "text[]" })
  languages!: string[];

  @Field(() => Int, { description: "How many people." })
  @Property({ type: "integer" })
  people!: number;

  @Property({ type: "date" })
  startsOn!: string;

  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Field(() => Priority, { description: "How pressing it is." })
  @Property({ type: "text" })
  priority!: Priority;

  @Field(() => String, { description: "Who counted, and how." })
  @Property({ type: "text" })
  source!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was withdrawn; lists show none of these. Null for a need that holds.",
  })
  @Property({ type: "date", nullable: true })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody counted this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Period, { description: "From when to when the need exists." })
  get period(): Period {
    return { start: this.startsOn, end: this.endsOn };
  }
}
