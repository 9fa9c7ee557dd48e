import { DateScalar, Topic } from "@kommgraph/schema";
import { OptionalProps } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { Partner } from "../partner/partner.interface.ts";

@Entity()
@ObjectType({
  implements: [Node, Partner],
  description:
    "Netzwerk: partners who coordinate what they do, such as a town's migrant organizations, or a county's towns.",
})
@Directive('@key(fields: "id")')
export class Network {
  [OptionalProps]?: "nameFolded";

  @Field(() => ID, { description: "Global id, `net_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Name as it is used in public, e.g. `Solinger Integrationsnetzwerk`." })
  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", persist: false, generated: "fold(name) stored" })
  nameFolded!: string;

  /** Null for a network that reaches beyond towns and counties. */
  @Property({ type: "text", nullable: true })
  municipalityId!: string | null;

  @Field(() => String, { nullable: true, description: "What its members want to reach together." })
  @Property({ type: "text", nullable: true })
  purpose!: string | null;

  @Field(() => [Topic], { description: "What it is about; empty where it is about integration as a whole." })
  @Property({ type: "text[]" })
  topics!: Topic[];

  @Field(() => String, {
    nullable: true,
    description: "Who published that it exists; null for one that was founded here, and for an invented one.",
  })
  @Property({ type: "text", nullable: true })
  source!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day from which on it is no more; null for one that exists. Its past stays readable.",
  })
  @Property({ type: "date", nullable: true })
  dissolvedOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; there is no such network." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;
}
