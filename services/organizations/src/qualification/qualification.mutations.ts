import { Access, type Context, decidedInside, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Qualification } from "./qualification.entity.ts";
import { RecordQualificationInput, ReviseQualificationInput } from "./qualification.input.ts";
import { QualificationPayload } from "./qualification.payload.ts";
import { recordQualification } from "./record-qualification.ts";
import { reviseQualification } from "./revise-qualification.ts";

type Answer = Promise<Payload<{ qualification: Qualification }>>;

@Resolver()
export class QualificationMutations {
  @Mutation(() => QualificationPayload, { description: "Enters a training of an organization's people." })
  @Access(ofOwn("input.organization", "editor"))
  recordQualification(
    @Arg("input", () => RecordQualificationInput, { description: "The training." }) input: RecordQualificationInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, recordQualification, input);
  }

  @Mutation(() => QualificationPayload, { description: "Changes what is known of a training, such as its end." })
  @Access(decidedInside("of the organization whose people are trained", "editor"))
  reviseQualification(
    @Arg("input", () => ReviseQualificationInput, { description: "What is new." }) input: ReviseQualificationInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseQualification, input);
  }
}
