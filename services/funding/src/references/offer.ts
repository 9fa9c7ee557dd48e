import { referenceTo } from "@kommgraph/infra";
import { Node, parseId } from "@kommgraph/schema";
import { Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { Project } from "../project/project.entity.ts";
import { CourseQuality } from "./course-quality.ts";

@InterfaceType({
  description: "Angebot: anything a partner offers to people, such as a course, a meeting point, advice, child care.",
  implements: Node,
})
export abstract class Offer extends Node {
  @Field(() => [Project], { nullable: true, description: "Awarded projects that pay for it." })
  fundedBy!: Project[] | null;
}

@ObjectType({ implements: [Node, Offer], description: "Kurs; here with the projects that pay for it." })
@Directive('@key(fields: "id")')
export class Course {
  @Field(() => ID, { description: "Global id, `crs_…`." })
  id!: string;

  @Field(() => CourseQuality, { nullable: true, description: "How it went; the courses subgraph knows it." })
  @Directive("@external")
  quality!: CourseQuality | null;
}

@ObjectType({
  implements: [Node, Offer],
  description: "Angebot of an organization; here with the projects that pay for it.",
})
@Directive('@key(fields: "id")')
export class CommunityOffer {
  @Field(() => ID, { description: "Global id, `off_…`." })
  id!: string;
}

/** The offer with this id, as a reference; its prefix tells of which type it is. */
export function offerOf(id: string): Offer {
  const stub = parseId(id).type === "Course" ? Course : CommunityOffer;
  return referenceTo(stub, id) as Offer;
}
