import { Access, type Context, everybody, load } from "@kommgraph/infra";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";
import { TimelineEvent } from "./timeline-event.entity.ts";

@Resolver(() => TimelineEvent)
export class TimelineEventResolver {
  @Query(() => [TimelineEvent], { description: "The history of the state's integration programmes, oldest first." })
  @Access(everybody)
  timeline(@Ctx() { em }: Context): Promise<TimelineEvent[]> {
    return em.find(TimelineEvent, {}, { orderBy: { date: "asc", position: "asc" } });
  }

  @FieldResolver(() => Programme, { description: "The programme it belongs to." })
  programme(@Root() { programme }: TimelineEvent, @Ctx() context: Context): Promise<Programme | null> {
    return load(context, Programme, programme.id);
  }
}
