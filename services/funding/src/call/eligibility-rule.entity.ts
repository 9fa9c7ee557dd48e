import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ description: "Fördervoraussetzung: what an applicant or a project must fulfil." })
export class EligibilityRule {
  @PrimaryKey({ type: "text" })
  programmeId!: string;

  @Field(() => String, { description: "Short code, unique in its programme, e.g. `OWN_SHARE_20`." })
  @PrimaryKey({ type: "text" })
  code!: string;

  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "The rule in words." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { nullable: true, description: "Where it is laid down." })
  @Property({ type: "text", nullable: true })
  legalBasis!: string | null;
}
