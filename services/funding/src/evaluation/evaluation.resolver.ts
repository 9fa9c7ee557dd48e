import { type Context, findAllOf, load } from "@kommgraph/infra";
import { Observation } from "@kommgraph/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Figure } from "../figure/figure.entity.ts";
import { Programme } from "../programme/programme.entity.ts";
import { Evaluation } from "./evaluation.entity.ts";

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => Programme, { description: "The programme it is about." })
  programme(@Root() { programme }: Evaluation, @Ctx() context: Context): Promise<Programme | null> {
    return load(context, Programme, programme.id);
  }

  @FieldResolver(() => [Observation], { description: "What it counted, with source." })
  figures(@Root() { id }: Evaluation, @Ctx() context: Context): Promise<Figure[]> {
    return findAllOf(context, Figure, { property: "evaluationId", id }, { orderBy: { position: "asc" } });
  }
}
