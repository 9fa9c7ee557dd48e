import { Access, type Context, everybody } from "@kommgraph/infra";
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
  programme(@Root() event: TimelineEvent): Promise<Programme> {
    return event.programme.loadOrFail();
  }
}
