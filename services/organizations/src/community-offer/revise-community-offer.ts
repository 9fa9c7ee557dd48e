import { dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, numberOf, textOf } from "@kommgraph/schema";
import { moveLineUp } from "../advice-referral/move-line-up.ts";
import type { CommunityOffer } from "./community-offer.entity.ts";
import type { ReviseCommunityOfferInput } from "./community-offer.input.ts";
import { columnsOf, offerRules } from "./community-offer.rules.ts";
import { countPlaces } from "./count-places.ts";
import { loadOwnOffer } from "./load-own-offer.ts";

export const reviseCommunityOffer: WriteDefinition<ReviseCommunityOfferInput, { offer: CommunityOffer }> = {
  name: "reviseCommunityOffer",
  rules: [idOfType("offer", "CommunityOffer"), ...offerRules, numberOf("free", 0, 100_000), textOf("note", 500)],
  async effect(change, input) {
    const offer = await loadOwnOffer(change, input);
    change.note = input.note ?? null;
    const places = await countPlaces(change, offer, input);
    const { schedule, place, end } = input;
    change.em.assign(
      offer,
      {
        municipalityId: input.municipality ?? offer.municipalityId,
        kind: input.kind ?? offer.kind,
        title: input.title?.trim() ?? offer.title,
        schedule: schedule === null ? null : schedule?.trim(),
        topic: input.topic ?? offer.topic,
        targetGroups: input.targetGroups ?? offer.targetGroups,
        languages: input.languages ?? offer.languages,
        ...(place !== undefined && columnsOf(place)),
        startsOn: input.start ?? offer.startsOn,
        endsOn: end,
        ...places,
        assuredOn: dayInBerlin(change.now),
      } as never,
      { ignoreUndefined: true },
    );
    if (offer.endsOn !== null && offer.endsOn < offer.startsOn) refuse("DATES_NOT_IN_ORDER", endFirst(offer), "end");
    await change.em.flush();
    await moveLineUp(change, offer);
    return { offer };
  },
};

/** Only one of the two was given, and does not go with the other as it stands. */
function endFirst({ startsOn, endsOn }: CommunityOffer) {
  return {
    en: `The offer would end on ${endsOn}, before it starts on ${startsOn}.`,
    de: `Das Angebot würde am ${endsOn} enden, bevor es am ${startsOn} beginnt.`,
  };
}
