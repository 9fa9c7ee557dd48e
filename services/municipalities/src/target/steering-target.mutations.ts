import { Access, type Context, decidedInside, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { reviseTarget } from "./revise-target.ts";
import { setTarget } from "./set-target.ts";
import type { SteeringTarget } from "./steering-target.entity.ts";
import { ReviseTargetInput, SetTargetInput, WithdrawTargetInput } from "./steering-target.input.ts";
import { SetTargetPayload } from "./steering-target.payload.ts";
import { withdrawTarget } from "./withdraw-target.ts";

type Answer = Promise<Payload<{ target: SteeringTarget }>>;

const ofItsMunicipality = decidedInside("of its municipality", "editor");

/** A council decides for its own municipality: a county sets no targets for its towns. */
@Resolver()
export class SteeringTargetMutations {
  @Mutation(() => SetTargetPayload, { description: "Sets a target of the own municipality." })
  @Access(ofOwn("input.municipality", "editor"))
  setTarget(
    @Arg("input", () => SetTargetInput, { description: "What is to be reached by when." }) input: SetTargetInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, setTarget, input);
  }

  @Mutation(() => SetTargetPayload, { description: "Changes what is to be reached, by when, or from where." })
  @Access(ofItsMunicipality)
  reviseTarget(
    @Arg("input", () => ReviseTargetInput, { description: "What is new." }) input: ReviseTargetInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseTarget, input);
  }

  @Mutation(() => SetTargetPayload, {
    description: "Withdraws a target: lists no longer show it. What it was stays to be found by its id.",
  })
  @Access(ofItsMunicipality)
  withdrawTarget(
    @Arg("input", () => WithdrawTargetInput, { description: "Which." }) input: WithdrawTargetInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, withdrawTarget, input);
  }
}
