import { DateScalar, DecimalScalar, graphEnum, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const CentreStrategy = graphEnum("CentreStrategy", "What integration centres work by.", {
  INTEGRATION_THROUGH_EDUCATION: "Integration durch Bildung.",
  INTEGRATION_AS_CROSS_CUTTING_TASK: "Integration als Querschnittsaufgabe.",
});
export type CentreStrategy = keyof typeof CentreStrategy;

@Entity()
@ObjectType({ implements: Node, description: "Kommunales Integrationszentrum (KI); 54 in the state (§ 8 TIntG)." })
@Directive('@key(fields: "id")')
export class IntegrationCentre {
  @Field(() => ID, { description: "`inc_` and the AGS of its carrier." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name, e.g. `KI Solingen`." })
  @Property({ type: "text" })
  name!: string;

  @ManyToOne(() => Municipality, { ref: true })
  carrier!: Ref<Municipality>;

  @Field(() => DateScalar, { nullable: true, description: "Day of its opening, where a source tells it." })
  @Property({ type: "date", nullable: true })
  openedOn!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Posts the state pays for: 5.5 in a county-free city, 6.5 in a county (Richtlinie KI).",
  })
  @Property({ type: "decimal", precision: 4, scale: 1, nullable: true })
  positions!: string | null;

  @Field(() => [CentreStrategy], { description: "What it works by." })
  @Property({ type: "text[]" })
  strategies!: CentreStrategy[];

  @Field(() => String, { nullable: true, description: "What is particular about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
