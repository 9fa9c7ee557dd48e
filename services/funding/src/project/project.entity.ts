import { graphEnum, Node, Topic } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import type { OfferWithQuality } from "../references/course-quality.ts";

export const ProjectKind = graphEnum("ProjectKind", "What kind of project it is.", {
  LOCAL: "In one municipality.",
  TRANSFER: "Transferprojekt: takes over what worked elsewhere.",
  INTER_MUNICIPAL: "Interkommunale Zusammenarbeit: several municipalities together.",
  TRAINING: "Integrationstraining: for those who decide in politics and administration.",
});
export type ProjectKind = keyof typeof ProjectKind;

@Entity()
@ObjectType({ implements: Node, description: "Vorhaben: what a grant pays for; public with its award." })
@Directive('@key(fields: "id")')
export class Project {
  @Field(() => ID, { description: "Global id, `prj_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Application, { ref: true })
  application!: Ref<Application>;

  /** The project whose money was forwarded to this one. */
  @ManyToOne(() => Project, { ref: true, nullable: true })
  partOf!: Ref<Project> | null;

  @Field(() => String, { description: "Title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => ProjectKind, { description: "What kind of project it is." })
  @Property({ type: "text" })
  kind!: ProjectKind;

  @Field(() => [Topic], { description: "What it is about." })
  @Property({ type: "text[]" })
  topics!: Topic[];

  @Property({ type: "text" })
  leadId!: string;

  @Property({ type: "text[]" })
  partnerIds!: string[];

  @Property({ type: "text", nullable: true })
  transferredFromId!: string | null;

  /** Courses and community offers it pays for, by their ids. */
  @Property({ type: "text[]" })
  offerIds!: string[];

  /** Whether it has a grant; before that it is nobody else's business. */
  @Property({ type: "boolean" })
  awarded!: boolean;

  /** No column: what the gateway has brought from the courses subgraph for this answer. */
  offersWithQuality?: readonly OfferWithQuality[];

  @Field(() => Boolean, { description: "Invented for demonstration; nobody carries it out." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
