import { Node, Partner } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { Situated } from "../references/municipality.ts";

@Entity()
@ObjectType({
  implements: [Node, Partner],
  description: "Kursträger: holds language and integration courses, licensed by the BAMF.",
})
@Directive('@key(fields: "id")')
export class CourseProvider implements Situated {
  @Field(() => ID, { description: "Global id, `prv_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public." })
  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", persist: false, generated: "fold(name) stored" })
  nameFolded!: string;

  @Property({ type: "text" })
  municipalityId!: string;

  @Property({ type: "text", nullable: true })
  countyId!: string | null;

  @Field(() => String, { nullable: true, description: "Address of its website." })
  @Property({ type: "text", nullable: true })
  website!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; there is no such provider." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;
}
