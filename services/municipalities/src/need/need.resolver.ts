import { Access, anyOf, type Context, either, everybody, historyOf, load, related } from "@kommgraph/infra";
import { HistoryEntry, idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ofItsMunicipality } from "../municipality/acts-for.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Need } from "./need.entity.ts";

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => Need, { nullable: true, description: "A need by its id." })
  @Access(everybody)
  need(
    @Arg("id", () => ID, { description: "Its id, `nee_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Need | null> {
    return load(context, Need, idOf(id, "Need"));
  }

  @FieldResolver(() => Municipality, { description: "Where the need is." })
  municipality(@Root() need: Need, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, need.municipality);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description:
      "Who changed what when, oldest first; for its municipality or the county of that, for authority and ministry.",
  })
  @Access(
    either(
      ofItsMunicipality(({ municipality }: Need) => municipality.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: Need, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Need", id);
  }
}
