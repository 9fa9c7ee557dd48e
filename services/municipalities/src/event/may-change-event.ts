import { type AccessRule, actsFor, type Change, forbidden, hasRole, refuse, type Who } from "@kommgraph/infra";
import { actsForMunicipality } from "../municipality/acts-for.ts";
import { Event } from "./event.entity.ts";
import type { AnnounceEventInput } from "./event.input.ts";

/** Acts for whoever invites, or for where it takes place: the municipality, or its county. */
function actsForEvent(who: Who, host: string | null, municipality: string | null | undefined): boolean {
  return actsFor(who, host) || actsForMunicipality(who, municipality);
}

/** Who may announce an event. */
export const editorOfEvent: AccessRule = {
  text: "editor of input.host, of input.municipality or of its county",
  allows: (who, { input }) => {
    const { host, municipality } = input as AnnounceEventInput;
    return hasRole(who, "editor") && actsForEvent(who, host, municipality);
  },
};

/** Those whose event it is, who may read its history. */
export const ofItsEvent: AccessRule = {
  text: "its host, its municipality or the county of that",
  allows: (who, _args, root) => {
    const { hostId, municipality } = root as Event;
    return actsForEvent(who, hostId, municipality?.id);
  },
};

/** The event to be changed, of somebody's own, as they have seen it, neither cancelled nor over. */
export async function ownEvent(change: Change, input: { event: string; expectedVersion: number }): Promise<Event> {
  const event = await change.load(Event, input.event, "event");
  const { id, hostId, municipality, startsAt, endsAt, cancelledOn } = event;
  if (!actsForEvent(change.who, hostId, municipality?.id)) throw forbidden(change.who, `a change of ${id}`);
  change.expectVersion(event, input.expectedVersion);
  if (cancelledOn !== null) {
    refuse(
      "ALREADY_CANCELLED",
      {
        en: `This event was cancelled on ${cancelledOn}; announce a new one.`,
        de: `Diese Veranstaltung wurde am ${cancelledOn} abgesagt; bitte eine neue ankündigen.`,
      },
      "event",
    );
  }
  if ((endsAt ?? startsAt) > change.now) return event;
  return refuse(
    "EVENT_OVER",
    {
      en: "This event is over; nothing can be changed about it any more.",
      de: "Diese Veranstaltung ist vorbei; an ihr lässt sich nichts mehr ändern.",
    },
    "event",
  );
}
