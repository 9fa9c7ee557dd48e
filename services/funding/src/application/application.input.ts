import { DateScalar, DecimalScalar, Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { ProjectKind } from "../project/project.entity.ts";
import { FinancingKind } from "./application.entity.ts";
import { CostKind } from "./cost-item.entity.ts";

const key = "A new random key for every change; the same one makes a repetition harmless.";

@InputType({ description: "A line of the Finanzierungsplan." })
export class CostItemInput {
  @Field(() => CostKind, { description: "Kind of costs." })
  kind!: CostKind;

  @Field(() => String, { description: "What exactly is paid, 1 to 200 characters." })
  text!: string;

  @Field(() => DecimalScalar, { description: "What it costs, in euros." })
  amount!: string;
}

@InputType({ description: "By what a project measures its effect." })
export class IndicatorInput {
  @Field(() => String, { description: "What is counted, 3 to 120 characters." })
  name!: string;

  @Field(() => String, { description: "In which unit, e.g. `persons`." })
  unit!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "Value before the project, where somebody counted." })
  baseline?: string | null;

  @Field(() => DecimalScalar, { description: "Value it is to reach." })
  target!: string;
}

@InputType({ description: "A new application; it may be written over days before it is handed in." })
export class DraftApplicationInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The call it answers." })
  call!: string;

  @Field(() => ID, { description: "Who applies; the partner you act for." })
  applicant!: string;

  @Field(() => String, { description: "Title of the project, 3 to 200 characters." })
  title!: string;

  @Field(() => ProjectKind, { description: "Kind of project." })
  kind!: ProjectKind;

  @Field(() => [Topic], { description: "What it is about." })
  topics!: Topic[];

  @Field(() => [ID], { nullable: true, description: "Who takes part besides." })
  partners?: string[] | null;

  @Field(() => ID, { nullable: true, description: "The awarded project that a `TRANSFER` takes over." })
  transferredFrom?: string | null;

  @Field(() => [ID], { nullable: true, description: "Courses and community offers it is to pay for." })
  offers?: string[] | null;

  @Field(() => [IndicatorInput], { nullable: true, description: "By what it measures its effect." })
  indicators?: IndicatorInput[] | null;

  @Field(() => DecimalScalar, { description: "What is asked of the state, in euros." })
  requested!: string;

  @Field(() => DecimalScalar, { description: "Eigenanteil in euros." })
  ownShare!: string;

  @Field(() => FinancingKind, { description: "How much of the costs the grant is to cover." })
  financing!: FinancingKind;

  @Field(() => [CostItemInput], {
    description: "Finanzierungsplan; adds up to `requested` and `ownShare` when it is handed in, may be empty before.",
  })
  plan!: CostItemInput[];
}

@InputType({ description: "What is to be different in an application; what is left out stays as it is." })
export class ReviseApplicationInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The application." })
  application!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Title of the project, 3 to 200 characters." })
  title?: string | null;

  @Field(() => ProjectKind, { nullable: true, description: "Kind of project." })
  kind?: ProjectKind | null;

  @Field(() => [Topic], { nullable: true, description: "What it is about." })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true, description: "Who takes part besides." })
  partners?: string[] | null;

  @Field(() => ID, { nullable: true, description: "The awarded project that a `TRANSFER` takes over." })
  transferredFrom?: string | null;

  @Field(() => [ID], { nullable: true, description: "Courses and community offers it is to pay for." })
  offers?: string[] | null;

  @Field(() => [IndicatorInput], { nullable: true, description: "By what it measures its effect." })
  indicators?: IndicatorInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: "What is asked of the state, in euros." })
  requested?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Eigenanteil in euros." })
  ownShare?: string | null;

  @Field(() => FinancingKind, { nullable: true, description: "How much of the costs the grant is to cover." })
  financing?: FinancingKind | null;

  @Field(() => [CostItemInput], { nullable: true, description: "The whole Finanzierungsplan; replaces the old one." })
  plan?: CostItemInput[] | null;
}

@InputType({ description: "The next step of an application." })
export class ApplicationActionInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The application." })
  application!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What there is to say to it; kept in the history." })
  note?: string | null;
}

@InputType({ description: "An application goes back to its applicant with questions (Nachforderung)." })
export class ReturnApplicationInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The application." })
  application!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { description: "The questions, 1 to 2000 characters." })
  note!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "By when they are to be answered; in four weeks if left out.",
  })
  answerBy?: string | null;
}
