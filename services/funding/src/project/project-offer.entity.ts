import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Project } from "./project.entity.ts";

/** A project pays for an offer: a course, a meeting point, advice. */
@Entity()
export class ProjectOffer {
  @ManyToOne(() => Project, { ref: true, primary: true })
  project!: Ref<Project>;

  @PrimaryKey({ type: "text" })
  offerId!: string;

  @Property({ type: "integer" })
  position!: number;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
