import { Access, type Context, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { adoptPractice } from "./adopt-practice.ts";
import type { Practice } from "./practice.entity.ts";
import { AdoptPracticeInput, PublishPracticeInput } from "./practice.input.ts";
import { AdoptPracticePayload, PublishPracticePayload } from "./practice.payload.ts";
import { publishPractice } from "./publish-practice.ts";

type Answer = Promise<Payload<{ practice: Practice }>>;

@Resolver()
export class PracticeMutations {
  @Mutation(() => PublishPracticePayload, {
    description: "Enters in the handbook what worked in the own municipality.",
  })
  @Access(ofOwn("input.origin", "editor"))
  publishPractice(
    @Arg("input", () => PublishPracticeInput, { description: "What worked." }) input: PublishPracticeInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, publishPractice, input);
  }

  @Mutation(() => AdoptPracticePayload, {
    description: "Says that the own municipality takes up a practice of another.",
  })
  @Access(ofOwn("input.municipality", "editor"))
  adoptPractice(
    @Arg("input", () => AdoptPracticeInput, { description: "Who takes up what." }) input: AdoptPracticeInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, adoptPractice, input);
  }
}
