import { Access, type Context, decidedInside, ofOwn, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ofItsProgramme } from "../programme/authorities.ts";
import {
  ApplicationActionInput,
  DraftApplicationInput,
  ReturnApplicationInput,
  ReviseApplicationInput,
} from "./application.input.ts";
import { ApplicationPayload } from "./application.payload.ts";
import { draftApplication } from "./draft-application.ts";
import { rejectApplication } from "./reject-application.ts";
import { returnApplication } from "./return-application.ts";
import { reviewApplication } from "./review-application.ts";
import { reviseApplication } from "./revise-application.ts";
import { submitApplication } from "./submit-application.ts";
import { withdrawApplication } from "./withdraw-application.ts";

const applicant = decidedInside("of the applicant", "editor", "provider");
const action = { description: "Which application, and what there is to say." };

/** How applications are written, handed in and examined; `approveApplication` makes a grant of one. */
@Resolver()
export class ApplicationChanges {
  @Mutation(() => ApplicationPayload, { description: "Begins an application; only its applicant sees the draft." })
  @Access(ofOwn("input.applicant", "editor", "provider"))
  draftApplication(
    @Arg("input", () => DraftApplicationInput, { description: "What is asked for, and what for." })
    input: DraftApplicationInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, draftApplication, input);
  }

  @Mutation(() => ApplicationPayload, { description: "Writes on in a draft, or in what was returned with questions." })
  @Access(applicant)
  reviseApplication(
    @Arg("input", () => ReviseApplicationInput, { description: "What is to be different." })
    input: ReviseApplicationInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, reviseApplication, input);
  }

  @Mutation(() => ApplicationPayload, {
    description: "Hands an application in, inside the window of its call and complete (see `Application.missing`).",
  })
  @Access(applicant)
  submitApplication(
    @Arg("input", () => ApplicationActionInput, action) input: ApplicationActionInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, submitApplication, input);
  }

  @Mutation(() => ApplicationPayload, { description: "Takes an application back before it is decided." })
  @Access(applicant)
  withdrawApplication(
    @Arg("input", () => ApplicationActionInput, action) input: ApplicationActionInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, withdrawApplication, input);
  }

  @Mutation(() => ApplicationPayload, { description: "Begins to examine an application (Antragsprüfung)." })
  @Access(ofItsProgramme)
  reviewApplication(
    @Arg("input", () => ApplicationActionInput, action) input: ApplicationActionInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, reviewApplication, input);
  }

  @Mutation(() => ApplicationPayload, { description: "Sends an application back with questions (Nachforderung)." })
  @Access(ofItsProgramme)
  returnApplication(
    @Arg("input", () => ReturnApplicationInput, { description: "Which application, and what is to be answered." })
    input: ReturnApplicationInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, returnApplication, input);
  }

  @Mutation(() => ApplicationPayload, { description: "Refuses an application (Ablehnung)." })
  @Access(ofItsProgramme)
  rejectApplication(
    @Arg("input", () => ApplicationActionInput, action) input: ApplicationActionInput,
    @Ctx() context: Context,
  ): Promise<ApplicationPayload> {
    return write(context, rejectApplication, input);
  }
}
