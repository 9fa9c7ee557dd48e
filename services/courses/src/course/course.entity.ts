import { CefrLevel, DateScalar, Node, type Period, type Place, type TargetGroup, type Topic } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CourseType } from "../course-type/course-type.entity.ts";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import type { Situated } from "../references/municipality.ts";
import { Offer } from "./offer.ts";
import { WeeklyTime } from "./weekly-time.ts";

/** Fields without a `@Field` here that the graph shows all the same come from the interface Offer. */
@Entity()
@ObjectType({
  implements: [Node, Offer],
  description: "Kurs: one run of a course type at one place, with its seats. Seats are counted, never persons.",
})
@Directive('@key(fields: "id")')
export class Course implements Situated {
  @Field(() => ID, { description: "Global id, `crs_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "The provider's own number, unique per provider; imports match on it." })
  @Property({ type: "text" })
  number!: string;

  @ManyToOne(() => CourseType, { ref: true })
  type!: Ref<CourseType>;

  @ManyToOne(() => CourseProvider, { ref: true })
  provider!: Ref<CourseProvider>;

  @Property({ type: "text" })
  municipalityId!: string;

  @Property({ type: "text", nullable: true })
  countyId!: string | null;

  @Property({ type: "text" })
  title!: string;

  @Property({ type: "text", persist: false, generated: "fold(title) stored" })
  titleFolded!: string;

  @Property({ type: "text" })
  topic!: Topic;

  @Property({ type: "text[]" })
  targetGroups!: TargetGroup[];

  @Property({ type: "text[]" })
  languages!: string[];

  @Field(() => CefrLevel, {
    nullable: true,
    description: "Level participants bring; null where none is needed and a placement test decides.",
  })
  @Property({ type: "text", nullable: true })
  entryLevel!: CefrLevel | null;

  @Field(() => CefrLevel, { nullable: true, description: "Level the course leads to." })
  @Property({ type: "text", nullable: true })
  targetLevel!: CefrLevel | null;

  @Field(() => Int, { description: "Units (Unterrichtseinheiten of 45 minutes) from first to last day." })
  @Property({ type: "integer" })
  teachingUnits!: number;

  @Field(() => Int, { nullable: true, description: "Units a week; null where it varies." })
  @Property({ type: "integer", nullable: true })
  unitsPerWeek!: number | null;

  @Field(() => [WeeklyTime], { description: "When it takes place each week; empty where it varies." })
  @Property({ type: "json" })
  times!: WeeklyTime[];

  @Field(() => Boolean, { description: "Children are looked after during the lessons." })
  @Property({ type: "boolean" })
  childcare!: boolean;

  @Property({ type: "text", nullable: true })
  placeName!: string | null;

  @Property({ type: "text", nullable: true })
  street!: string | null;

  @Property({ type: "text", nullable: true })
  postalCode!: string | null;

  @Property({ type: "text", nullable: true })
  city!: string | null;

  @Property({ type: "double", nullable: true })
  latitude!: number | null;

  @Property({ type: "double", nullable: true })
  longitude!: number | null;

  @Property({ type: "boolean" })
  online!: boolean;

  @Property({ type: "date" })
  startsOn!: string;

  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day to register; null while there is none." })
  @Property({ type: "date", nullable: true })
  registerBy!: string | null;

  @Property({ type: "integer" })
  capacity!: number;

  @Field(() => Int, { description: "Seats taken or held." })
  @Property({ type: "integer" })
  booked!: number;

  @Field(() => Int, { description: "People on the waiting list." })
  @Property({ type: "integer" })
  waiting!: number;

  @Property({ type: "integer", persist: false, generated: "(capacity - booked) stored" })
  free!: number;

  @Property({ type: "date", nullable: true })
  assuredOn!: string | null;

  @Property({ type: "integer", nullable: true })
  started!: number | null;

  @Property({ type: "integer", nullable: true })
  completed!: number | null;

  @Property({ type: "integer", nullable: true })
  examined!: number | null;

  @Property({ type: "integer", nullable: true })
  passed!: number | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody offers this course." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, {
    description:
      "Grows with every change of what its provider says; seats move without it. Pass it as `expectedVersion`.",
  })
  @Property({ type: "integer", version: true })
  version!: number;

  get period(): Period {
    return { start: this.startsOn, end: this.endsOn };
  }

  get place(): Place {
    const { latitude, longitude } = this;
    return {
      name: this.placeName,
      street: this.street,
      postalCode: this.postalCode,
      city: this.city,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
      online: this.online,
    };
  }
}
