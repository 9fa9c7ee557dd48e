import type { EventsQueryVariables } from "../../graph/generated/graphql.ts";
import { today } from "../../words/format.ts";
import { eventsView } from "./events.view.ts";

const days = 30;

/** What the list asks for: the next 30 days. */
export function eventsVariables(): EventsQueryVariables {
  const { kind } = eventsView.value;
  const from = `${today()}T00:00:00Z`;
  const to = new Date(Date.parse(from) + days * 86_400_000).toISOString();
  return { from, to, kind: kind && [kind] };
}
