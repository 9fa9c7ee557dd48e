import { type Context, findPageOf } from "@kommgraph/infra";
import { DateTimeScalar, type Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { EventConnection } from "./event.connection.ts";
import { Event, EventKind } from "./event.entity.ts";
import { whereEvent } from "./event.filter.ts";
import { EventOrder, eventOrderings } from "./event.order.ts";

@Resolver(() => Municipality)
export class MunicipalityEvents {
  @FieldResolver(() => EventConnection, { description: "What takes place here." })
  events(
    @Root() { id }: Municipality,
    @Arg("from", () => DateTimeScalar, { nullable: true, description: "Beginning or still lasting from then on." })
    from: Date | null,
    @Arg("to", () => DateTimeScalar, { nullable: true, description: "Beginning until then." }) to: Date | null,
    @Arg("kind", () => [EventKind], { nullable: true, description: "Any of these kinds." }) kind: EventKind[] | null,
    @Arg("orderBy", () => EventOrder, { defaultValue: "START", description: "In which order." }) orderBy: EventOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Event>> {
    const selection = { from, to, kind };
    const page = { first, after };
    return findPageOf(context, Event, { property: "municipality", id }, { selection, orderBy, page }, () => ({
      where: whereEvent(selection),
      orderBy: eventOrderings[orderBy],
      page,
    }));
  }
}
