import { Access, anyOf, type Context, either, everybody, historyOf, load, ofOwner, related } from "@kommgraph/infra";
import { HistoryEntry, idOf, Topic } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Practice } from "./practice.entity.ts";
import { adoptersOf, practicesOf } from "./practices-of.ts";

@Resolver(() => Practice)
export class PracticeResolver {
  @Query(() => Practice, { nullable: true, description: "A practice by its id." })
  @Access(everybody)
  practice(
    @Arg("id", () => ID, { description: "Its id, `pra_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Practice | null> {
    return load(context, Practice, idOf(id, "Practice"));
  }

  @Query(() => [Practice], { description: "The handbook: everything that worked somewhere, by chapter and title." })
  @Access(everybody)
  practices(
    @Arg("topic", () => Topic, { nullable: true, description: "Of this Handlungsfeld only." }) topic: Topic | null,
    @Ctx() { em }: Context,
  ): Promise<Practice[]> {
    return em.find(Practice, topic ? { topic } : {}, { orderBy: { chapter: "asc", title: "asc", id: "asc" } });
  }

  @FieldResolver(() => Municipality, { description: "Where it began." })
  origin(@Root() practice: Practice, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, practice.origin);
  }

  @FieldResolver(() => [Municipality], { description: "Who took it up, by name." })
  adoptedBy(@Root() { id }: Practice, @Ctx() context: Context): Promise<Municipality[]> {
    return adoptersOf(context, id);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description:
      "Who changed what when, oldest first; for the municipality where it began, for authority and ministry.",
  })
  @Access(
    either(
      ofOwner(({ origin }: Practice) => origin.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: Practice, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Practice", id);
  }
}

@Resolver(() => Municipality)
export class MunicipalityPractices {
  @FieldResolver(() => [Practice], { description: "What it began or took up, by title." })
  practices(@Root() { id }: Municipality, @Ctx() context: Context): Promise<Practice[]> {
    return practicesOf(context, id);
  }
}
