import { graphEnum, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const ServiceOrientation = graphEnum("ServiceOrientation", "How an immigration office understands its task.", {
  REGULATORY: "Ordnungsbehörde: decides on residence.",
  SERVICE: "Kundenorientierter Dienstleister: also advises and steers into courses, as Solingen's since KOMM-IN.",
});
export type ServiceOrientation = keyof typeof ServiceOrientation;

@Entity()
@ObjectType({
  implements: Node,
  description:
    "Untere Ausländerbehörde; 88, by § 1 ZustAVO NRW. A service agency advises and steers people into courses; " +
    "a regulatory one only decides.",
})
@Directive('@key(fields: "id")')
export class ImmigrationOffice {
  @Field(() => ID, { description: "`imo_` and the AGS of its carrier." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name, e.g. `Ausländerbehörde Solingen`." })
  @Property({ type: "text" })
  name!: string;

  @ManyToOne(() => Municipality, { ref: true })
  municipality!: Ref<Municipality>;

  @Field(() => ServiceOrientation, {
    nullable: true,
    description: "How it understands its task; null where no source tells.",
  })
  @Property({ type: "text", nullable: true })
  orientation!: ServiceOrientation | null;

  @Field(() => Boolean, { nullable: true, description: "Gives comprehensive advice; null where no source tells." })
  @Property({ type: "boolean", nullable: true })
  advises!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Steers people into courses and advice; null where no source tells.",
  })
  @Property({ type: "boolean", nullable: true })
  steersReferrals!: boolean | null;

  @Field(() => Boolean, { description: "Also a Zentrale Ausländerbehörde (ZAB); there are five." })
  @Property({ type: "boolean" })
  central!: boolean;
}
