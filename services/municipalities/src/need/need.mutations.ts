import { Access, type Context, decidedInside, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ofMunicipalityOrCounty } from "../municipality/acts-for.ts";
import type { Need } from "./need.entity.ts";
import { RecordNeedInput, ReviseNeedInput, WithdrawNeedInput } from "./need.input.ts";
import { RecordNeedPayload } from "./need.payload.ts";
import { recordNeed } from "./record-need.ts";
import { reviseNeed } from "./revise-need.ts";
import { withdrawNeed } from "./withdraw-need.ts";

type Answer = Promise<Payload<{ need: Need }>>;

const ofItsMunicipality = decidedInside("of its municipality or of the county of that", "editor");

@Resolver()
export class NeedMutations {
  @Mutation(() => RecordNeedPayload, {
    description: "Records a need. The municipality does that, or its county, whose integration centre counts for it.",
  })
  @Access(ofMunicipalityOrCounty("editor"))
  recordNeed(
    @Arg("input", () => RecordNeedInput, { description: "Who needs what." }) input: RecordNeedInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, recordNeed, input);
  }

  @Mutation(() => RecordNeedPayload, { description: "Says how many people have a need now, until when, how pressing." })
  @Access(ofItsMunicipality)
  reviseNeed(
    @Arg("input", () => ReviseNeedInput, { description: "What is new." }) input: ReviseNeedInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseNeed, input);
  }

  @Mutation(() => RecordNeedPayload, {
    description: "Withdraws a need: lists no longer show it. What it was stays to be found by its id.",
  })
  @Access(ofItsMunicipality)
  withdrawNeed(
    @Arg("input", () => WithdrawNeedInput, { description: "Which." }) input: WithdrawNeedInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, withdrawNeed, input);
  }
}
