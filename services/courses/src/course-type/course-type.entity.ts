import { CefrLevel, Node } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@Entity()
@ObjectType({
  implements: Node,
  description:
    "Kursart: a kind of course as the law defines it (Integrationskursverordnung, Deutschsprachförderverordnung; text " +
    "of 2021/22). Hours are data, not code. A unit (Unterrichtseinheit, UE) is 45 minutes.",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
export class CourseType {
  @Field(() => ID, { description: "`cty_` and the code." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => ID, { description: "Short name for machines, e.g. `IK_ALLGEMEIN`." })
  @Property({ type: "text", unique: true })
  code!: string;

  @Field(() => String, { description: "German name, e.g. `Allgemeiner Integrationskurs`." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { description: "English name, e.g. `General integration course`." })
  @Property({ type: "text" })
  nameEnglish!: string;

  @Field(() => String, {
    description: "What it belongs to: `INTEGRATIONSKURS`, `BERUFSSPRACHKURS` or `SPEZIALBERUFSSPRACHKURS`.",
  })
  @Property({ type: "text" })
  family!: string;

  @Field(() => String, {
    nullable: true,
    description: "Systematik in KURSNET, e.g. `MB 01`; null where it has no own one.",
  })
  @Property({ type: "text", nullable: true })
  kursnetCode!: string | null;

  @Field(() => Int, { nullable: true, description: "Most units of language teaching." })
  @Property({ type: "integer", nullable: true })
  languageUnits!: number | null;

  @Field(() => Int, { nullable: true, description: "Units of the orientation course (Orientierungskurs)." })
  @Property({ type: "integer", nullable: true })
  orientationUnits!: number | null;

  @Field(() => Int, { nullable: true, description: "Most units in all." })
  @Property({ type: "integer", nullable: true })
  totalUnits!: number | null;

  @Field(() => CefrLevel, { nullable: true, description: "Level it builds on; null where the law asks for none." })
  @Property({ type: "text", nullable: true })
  entryLevel!: CefrLevel | null;

  @Field(() => CefrLevel, { nullable: true, description: "Level it leads to; null where the law names none." })
  @Property({ type: "text", nullable: true })
  targetLevel!: CefrLevel | null;

  @Field(() => Int, { nullable: true, description: "Most participants in a group." })
  @Property({ type: "integer", nullable: true })
  maxGroupSize!: number | null;

  @Field(() => [String], { description: "Tests at its end, e.g. `DTZ` (Deutsch-Test für Zuwanderer)." })
  @Property({ type: "text[]" })
  finalTests!: string[];

  @Field(() => Boolean, {
    description: "Repeats units for those who attended and did not reach the level; each person once (IntV § 5 (5)).",
  })
  @Property({ type: "boolean" })
  repeat!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "Most units one person gets over all courses of this family; null where the law names no limit.",
  })
  @Property({ type: "integer", nullable: true })
  familyUnits!: number | null;

  @Field(() => String, { description: "Whom the law makes it for, in words." })
  @Property({ type: "text" })
  targetGroup!: string;

  @Field(() => String, { description: "Where the law defines it, e.g. `IntV § 13 (1) 2`." })
  @Property({ type: "text" })
  legalBasis!: string;
}
