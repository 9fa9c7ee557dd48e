import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import type { CommunityOffer } from "./community-offer.entity.ts";
import type { WithdrawCommunityOfferInput } from "./community-offer.input.ts";
import { endOffer } from "./end-offer.ts";
import { loadOwnOffer } from "./load-own-offer.ts";

export const withdrawCommunityOffer: WriteDefinition<WithdrawCommunityOfferInput, { offer: CommunityOffer }> = {
  name: "withdrawCommunityOffer",
  rules: [idOfType("offer", "CommunityOffer"), textOf("note", 500)],
  async effect(change, input) {
    const offer = await loadOwnOffer(change, input);
    change.note = input.note ?? null;
    await endOffer(change, offer);
    return { offer };
  },
};
