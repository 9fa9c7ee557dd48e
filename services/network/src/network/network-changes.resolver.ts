import { Access, type Context, decidedInside, ofOwn, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { dissolveNetwork } from "./dissolve-network.ts";
import { foundNetwork } from "./found-network.ts";
import { joinNetwork } from "./join-network.ts";
import { leaveNetwork } from "./leave-network.ts";
import { keepersInWords } from "./may-change.ts";
import { DissolveNetworkInput, FoundNetworkInput, MembershipInput, ReviseNetworkInput } from "./network.input.ts";
import { NetworkPayload } from "./network.payload.ts";
import { reviseNetwork } from "./revise-network.ts";

const keeper = decidedInside(keepersInWords, "editor", "ministry");
const keeperOrPartner = decidedInside(
  `${keepersInWords}; and every partner for itself`,
  "editor",
  "provider",
  "ministry",
);

/** How networks come to be, change and end, and who joins and leaves. */
@Resolver()
export class NetworkChanges {
  @Mutation(() => NetworkPayload, { description: "Founds a network of the own town or county." })
  @Access(ofOwn("input.municipality", "editor"))
  foundNetwork(
    @Arg("input", () => FoundNetworkInput, { description: "What it is called and who is in it." })
    input: FoundNetworkInput,
    @Ctx() context: Context,
  ): Promise<NetworkPayload> {
    return write(context, foundNetwork, input);
  }

  @Mutation(() => NetworkPayload, { description: "Changes what is said of a network." })
  @Access(keeper)
  reviseNetwork(
    @Arg("input", () => ReviseNetworkInput, { description: "What is to be said from now on." })
    input: ReviseNetworkInput,
    @Ctx() context: Context,
  ): Promise<NetworkPayload> {
    return write(context, reviseNetwork, input);
  }

  @Mutation(() => NetworkPayload, { description: "Ends a network and with it all memberships." })
  @Access(keeper)
  dissolveNetwork(
    @Arg("input", () => DissolveNetworkInput, { description: "Which one, and why." }) input: DissolveNetworkInput,
    @Ctx() context: Context,
  ): Promise<NetworkPayload> {
    return write(context, dissolveNetwork, input);
  }

  @Mutation(() => NetworkPayload, { description: "A partner joins a network, from today on." })
  @Access(keeperOrPartner)
  joinNetwork(
    @Arg("input", () => MembershipInput, { description: "Who joins what." }) input: MembershipInput,
    @Ctx() context: Context,
  ): Promise<NetworkPayload> {
    return write(context, joinNetwork, input);
  }

  @Mutation(() => NetworkPayload, {
    description: "A partner leaves a network: from today on it is a member no longer.",
  })
  @Access(keeperOrPartner)
  leaveNetwork(
    @Arg("input", () => MembershipInput, { description: "Who leaves what." }) input: MembershipInput,
    @Ctx() context: Context,
  ): Promise<NetworkPayload> {
    return write(context, leaveNetwork, input);
  }
}
