import { DateScalar } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { CourseProvider } from "./course-provider.entity.ts";

@Entity()
@ObjectType({ description: "Zulassung: what a provider may hold, and until when." })
export class Licence {
  @ManyToOne(() => CourseProvider, { ref: true, primary: true })
  provider!: Ref<CourseProvider>;

  @Field(() => String, { description: "What it allows, e.g. `BAMF-Zulassung Integrationskurse`." })
  @PrimaryKey({ type: "text" })
  kind!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it holds; null without an end." })
  @Property({ type: "date", nullable: true })
  validUntil!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody granted this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
