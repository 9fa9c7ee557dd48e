import { DecimalScalar } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ description: "By what a project measures its effect." })
export class ProjectIndicator {
  @PrimaryKey({ type: "text" })
  projectId!: string;

  @PrimaryKey({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "What is counted." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { description: "In which unit, e.g. `persons`." })
  @Property({ type: "text" })
  unit!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "Value before the project, where somebody counted." })
  @Property({ type: "decimal", nullable: true })
  baseline!: string | null;

  @Field(() => DecimalScalar, { description: "Value it is to reach." })
  @Property({ type: "decimal" })
  target!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "Value reached; null until it is reported." })
  @Property({ type: "decimal", nullable: true })
  actual!: string | null;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
