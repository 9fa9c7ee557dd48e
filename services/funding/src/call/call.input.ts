import { DateScalar, DateTimeScalar } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A new call for applications." })
export class OpenCallInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The programme that pays." })
  programme!: string;

  @Field(() => String, { description: "Title as published, 3 to 200 characters." })
  title!: string;

  @Field(() => Int, { description: "Haushaltsjahr whose money is awarded." })
  budgetYear!: number;

  @Field(() => DateTimeScalar, {
    description: "From when on applications are accepted; clocks are those of Europe/Berlin.",
  })
  opensAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Antragsfrist: the last second that counts, e.g. `2027-02-28T17:59:59+01:00`; or give `closesOn`.",
  })
  closesAt?: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Antragsfrist as a day, which counts to its end in Europe/Berlin; or give `closesAt`.",
  })
  closesOn?: string | null;

  @Field(() => [String], { description: "Förderschwerpunkte: what is wanted most." })
  priorities!: string[];
}
