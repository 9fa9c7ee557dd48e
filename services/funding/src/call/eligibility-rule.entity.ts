import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { RuleCheck } from "./rule-check.ts";

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

  /** How it is examined; `examine.ts` knows what each kind asks. */
  @Property({ type: "text" })
  checkKind!: RuleCheck;

  /** The figure it speaks of, such as 15000 euros, 20 percent or 5 years. */
  @Property({ type: "decimal", nullable: true })
  value!: string | null;
}
