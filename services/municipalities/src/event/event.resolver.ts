import { Access, anyOf, type Context, either, everybody, findPage, historyOf, load, related } from "@kommgraph/infra";
import { DateTimeScalar, HistoryEntry, idOf, type Page, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { partnerOf } from "../references/partner.ts";
import { EventConnection } from "./event.connection.ts";
import { Event, EventKind } from "./event.entity.ts";
import { whereEvent } from "./event.filter.ts";
import { EventOrder, eventOrderings } from "./event.order.ts";
import { ofItsEvent } from "./may-change-event.ts";

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, { nullable: true, description: "An event by its id." })
  @Access(everybody)
  event(
    @Arg("id", () => ID, { description: "Its id, `evt_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Event | null> {
    return load(context, Event, idOf(id, "Event"));
  }

  @Query(() => EventConnection, { description: "Veranstaltungskalender: the events of the whole state." })
  @Access(everybody)
  events(
    @Arg("from", () => DateTimeScalar, { nullable: true, description: "Beginning or still lasting from then on." })
    from: Date | null,
    @Arg("to", () => DateTimeScalar, { nullable: true, description: "Beginning until then." }) to: Date | null,
    @Arg("municipality", () => ID, { nullable: true, description: "In this municipality, `mun_…`." })
    municipality: string | null,
    @Arg("kind", () => [EventKind], { nullable: true, description: "Any of these kinds." }) kind: EventKind[] | null,
    @Arg("orderBy", () => EventOrder, { defaultValue: "START", description: "In which order." }) orderBy: EventOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Event>> {
    const inMunicipality = municipality ? { municipality: idOf(municipality, "Municipality") } : {};
    return findPage(context, Event, {
      where: { $and: [whereEvent({ from, to, kind }), inMunicipality] },
      orderBy: eventOrderings[orderBy],
      page: { first, after },
    });
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Where in the state; null for events of no single place.",
  })
  municipality(@Root() { municipality }: Event, @Ctx() context: Context): Promise<Municipality | null> {
    return related(context, Municipality, municipality);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who invites; null where that is no partner." })
  host(@Root() { hostId }: Event, @Ctx() context: Context): Promise<Partner | null> | null {
    return hostId === null ? null : partnerOf(context, hostId);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description:
      "Who changed what when, oldest first; for its host, its municipality or the county of that, for authority and ministry.",
  })
  @Access(either(ofItsEvent, anyOf("authority", "ministry")))
  history(@Root() { id }: Event, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Event", id);
  }
}
