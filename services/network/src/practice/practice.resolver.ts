import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Gap } from "../coverage/gap.ts";
import { Practice } from "../references/practice.ts";
import { transfersOf } from "./find-transfers.ts";
import { practicesFor } from "./practices-for.ts";
import { Transfer } from "./transfer.ts";

const small = { ...everybody, text: "everybody; counts under five its own, its county, authority and ministry" };

@Resolver(() => Practice)
export class PracticeTransfers {
  @FieldResolver(() => [Transfer], {
    nullable: true,
    description:
      "Who took it up, the latest first, with need and supply in its topic on that day and two quarters later.",
  })
  @Access(small)
  transfers(
    @Root() { id }: Practice,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Transfer[]> {
    return transfersOf(context, id, first);
  }
}

@Resolver(() => Gap)
export class GapPractices {
  @FieldResolver(() => [Practice], {
    nullable: "itemsAndList",
    description:
      "What others did about the topic: practices of the handbook, those that most took up first; `transfers` tells what changed where.",
  })
  practices(
    @Root() { topic }: Gap,
    @Arg("first", () => Int, { defaultValue: 3, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Practice[]> {
    return practicesFor(context, topic, first);
  }
}
