import type { OffersQueryVariables } from "../../graph/generated/graphql.ts";
import { offersView } from "./offers.view.ts";

/** What the search asks for, as its view has it; around the centre of the town that was chosen. */
export function offersVariables(
  centre: { latitude: number; longitude: number } | null | undefined,
): OffersQueryVariables {
  const { search, topic, level, group, language, free, km, shown } = offersView.value;
  return {
    search: search.trim() || null,
    filter: {
      topic: topic ? [topic] : null,
      level: level ? [level] : null,
      targetGroup: group ? [group] : null,
      language,
      freeSeats: free || null,
      near: centre ? { latitude: centre.latitude, longitude: centre.longitude, km } : null,
    },
    first: shown,
  };
}
