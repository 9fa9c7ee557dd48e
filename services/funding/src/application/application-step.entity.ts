import { DateTimeScalar } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { ApplicationState } from "./application.entity.ts";

@Entity()
@ObjectType({ description: "A step in the history of an application." })
export class ApplicationStep {
  @PrimaryKey({ type: "text" })
  applicationId!: string;

  @PrimaryKey({ type: "integer" })
  position!: number;

  @Field(() => ApplicationState, { description: "State it came into." })
  @Property({ type: "text" })
  state!: ApplicationState;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "timestamptz" })
  at!: Date;

  @Field(() => ID, {
    description:
      "Who made it: the id of a partner; `reg_059` for the Bezirksregierung Arnsberg, `LVR` or `LWL` for a Landesjugendamt.",
  })
  @Property({ type: "text" })
  by!: string;

  @Field(() => String, { nullable: true, description: "What was said with it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
