import type { TypedDocumentString } from "../graph/generated/graphql.ts";
import type { PageName } from "../page-names.ts";
import { eventListing } from "../pages/events/event-list.tsx";
import { centreQuery, eventsQuery } from "../pages/events/events.query.ts";
import { eventsVariables } from "../pages/events/events.variables.ts";
import { eventsView } from "../pages/events/events.view.ts";
import { rowsOf as eventRows } from "../pages/events/rows.ts";
import { callListing, callRows } from "../pages/funding/calls.tsx";
import { fundedListing } from "../pages/funding/funded-picture.tsx";
import { fundedTowns, fundedVariables } from "../pages/funding/funded-towns.ts";
import { callsQuery, fundedTownsQuery } from "../pages/funding/funding.query.ts";
import { fundingView } from "../pages/funding/funding.view.ts";
import { partnersQuery } from "../pages/network/network.query.ts";
import { networkView } from "../pages/network/network.view.ts";
import { partnerListing } from "../pages/network/partner-table.tsx";
import { townInView as districtInView } from "../pages/network/town-in-view.ts";
import { offerListing } from "../pages/offers/offer-table.tsx";
import { offersQuery, townQuery } from "../pages/offers/offers.query.ts";
import { offersVariables } from "../pages/offers/offers.variables.ts";
import { offersView } from "../pages/offers/offers.view.ts";
import { shownRows } from "../pages/situation/rows.ts";
import { situationQuery } from "../pages/situation/situation.query.ts";
import { situationVariables } from "../pages/situation/situation.variables.ts";
import { situationView } from "../pages/situation/situation.view.ts";
import { situationListing } from "../pages/situation/situation-table.tsx";
import { steeringQuery } from "../pages/steering/steering.query.ts";
import { steeringView } from "../pages/steering/steering.view.ts";
import { steeringListing } from "../pages/steering/steering-table.tsx";
import { steeringVariables } from "../pages/steering/town-in-view.ts";
import type { Listing } from "../parts/listing.ts";
import type { View } from "../view-state.ts";

/** A question on the way to a table; it is given its answer. */
export interface Question {
  query: string;
  variables: object;
}

// biome-ignore lint/suspicious/noExplicitAny: rows are of another kind in each table, and nobody looks into them here.
type Table = Generator<Question, Listing<any> | null, any>;

/** What is public on a page and has one table; null where this view of it has none. */
export interface PublicTable {
  view: Pick<View<object>, "strange">;
  table(): Table;
}

export const publicTables: Partial<Record<PageName, PublicTable>> = {
  situation: {
    view: situationView,
    *table() {
      if (situationView.value.town) return null;
      return situationListing(shownRows(yield* answerTo(situationQuery, situationVariables())));
    },
  },
  offers: {
    view: offersView,
    *table() {
      const { part, offer, town } = offersView.value;
      if (part !== "search" || offer) return null;
      const place = town ? yield* answerTo(townQuery, { town }) : null;
      if (place && !place.municipality) return null;
      return offerListing((yield* answerTo(offersQuery, offersVariables(place?.municipality?.centre))).offers);
    },
  },
  network: {
    view: networkView,
    *table() {
      return partnerListing(yield* answerTo(partnersQuery, { town: districtInView() }));
    },
  },
  funding: {
    view: fundingView,
    *table() {
      const { part } = fundingView.value;
      if (part === "calls") {
        return callListing(callRows(yield* answerTo(callsQuery, { applicant: "", checks: false })), false);
      }
      return part === "map" ? fundedListing(fundedTowns(yield* answerTo(fundedTownsQuery, fundedVariables()))) : null;
    },
  },
  steering: {
    view: steeringView,
    *table() {
      const { municipality, freshness } = yield* answerTo(steeringQuery, steeringVariables());
      const report = municipality?.steering;
      return report ? steeringListing({ name: municipality.name, report, freshness }) : null;
    },
  },
  events: {
    view: eventsView,
    *table() {
      const { part, town, km } = eventsView.value;
      if (part !== "list") return null;
      const place = town ? yield* answerTo(centreQuery, { town }) : null;
      if (place && !place.municipality?.centre) return null;
      const { events } = yield* answerTo(eventsQuery, eventsVariables());
      return eventListing(eventRows(events.nodes, place?.municipality?.centre ?? null, km));
    },
  },
};

function* answerTo<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Generator<Question, Data, Data> {
  return yield { query: String(document), variables };
}
