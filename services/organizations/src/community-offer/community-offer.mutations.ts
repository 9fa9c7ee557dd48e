import { Access, type Context, decidedInside, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CommunityOffer } from "./community-offer.entity.ts";
import {
  PublishCommunityOfferInput,
  ReviseCommunityOfferInput,
  WithdrawCommunityOfferInput,
} from "./community-offer.input.ts";
import { CommunityOfferPayload } from "./community-offer.payload.ts";
import { publishCommunityOffer } from "./publish-community-offer.ts";
import { reviseCommunityOffer } from "./revise-community-offer.ts";
import { withdrawCommunityOffer } from "./withdraw-community-offer.ts";

type Answer = Promise<Payload<{ offer: CommunityOffer }>>;

const ownOffer = decidedInside("of the organization that offers it", "editor", "provider");

@Resolver()
export class CommunityOfferMutations {
  @Mutation(() => CommunityOfferPayload, { description: "Publishes an offer of one's own organization." })
  @Access(ofOwn("input.provider", "editor", "provider"))
  publishCommunityOffer(
    @Arg("input", () => PublishCommunityOfferInput, { description: "The offer." }) input: PublishCommunityOfferInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, publishCommunityOffer, input);
  }

  @Mutation(() => CommunityOfferPayload, {
    description: "Changes an offer, or confirms that it still holds. Places that become free go to whoever waits.",
  })
  @Access(ownOffer)
  reviseCommunityOffer(
    @Arg("input", () => ReviseCommunityOfferInput, { description: "What is new." }) input: ReviseCommunityOfferInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseCommunityOffer, input);
  }

  @Mutation(() => CommunityOfferPayload, {
    description:
      "Ends an offer. Cases not yet accepted go back as `NO_CAPACITY`, accepted ones are carried to their end.",
  })
  @Access(ownOffer)
  withdrawCommunityOffer(
    @Arg("input", () => WithdrawCommunityOfferInput, { description: "Which." }) input: WithdrawCommunityOfferInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, withdrawCommunityOffer, input);
  }
}
