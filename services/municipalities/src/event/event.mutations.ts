import { Access, type Context, decidedInside, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { announceEvent } from "./announce-event.ts";
import { cancelEvent } from "./cancel-event.ts";
import type { Event } from "./event.entity.ts";
import { AnnounceEventInput, CancelEventInput, ReviseEventInput } from "./event.input.ts";
import { AnnounceEventPayload } from "./event.payload.ts";
import { editorOfEvent } from "./may-change-event.ts";
import { reviseEvent } from "./revise-event.ts";

type Answer = Promise<Payload<{ event: Event }>>;

const ofThoseWhoseItIs = decidedInside("of its host, of its municipality or of the county of that", "editor");

@Resolver()
export class EventMutations {
  @Mutation(() => AnnounceEventPayload, {
    description: "Enters an event in the calendar. Whoever invites does that, or the municipality it takes place in.",
  })
  @Access(editorOfEvent)
  announceEvent(
    @Arg("input", () => AnnounceEventInput, { description: "What takes place when." }) input: AnnounceEventInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, announceEvent, input);
  }

  @Mutation(() => AnnounceEventPayload, { description: "Changes an event that is not over." })
  @Access(ofThoseWhoseItIs)
  reviseEvent(
    @Arg("input", () => ReviseEventInput, { description: "What is new." }) input: ReviseEventInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseEvent, input);
  }

  @Mutation(() => AnnounceEventPayload, {
    description: "Cancels an event: the calendar no longer shows it. By its id it is found, with the day of that.",
  })
  @Access(ofThoseWhoseItIs)
  cancelEvent(
    @Arg("input", () => CancelEventInput, { description: "Which." }) input: CancelEventInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, cancelEvent, input);
  }
}
