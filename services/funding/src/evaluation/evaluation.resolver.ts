import { type Context, findAllOf } from "@kommgraph/infra";
import { Observation } from "@kommgraph/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Figure } from "../figure/figure.entity.ts";
import { Programme } from "../programme/programme.entity.ts";
import { Evaluation } from "./evaluation.entity.ts";

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => Programme, { description: "The programme it is about." })
  programme(@Root() evaluation: Evaluation): Promise<Programme> {
    return evaluation.programme.loadOrFail();
  }

  @FieldResolver(() => [Observation], { description: "What it counted, with source." })
  figures(@Root() { id }: Evaluation, @Ctx() context: Context): Promise<Figure[]> {
    return findAllOf(context, Figure, { property: "evaluationId", id }, { orderBy: { position: "asc" } });
  }
}
