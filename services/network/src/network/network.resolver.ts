import {
  Access,
  anyOf,
  type Context,
  either,
  everybody,
  historyOf,
  load,
  ofOwner,
  referenceTo,
} from "@kommgraph/infra";
import { DateScalar, HistoryEntry, idOf, Topic } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import { PartnerConnection } from "../partner/partner.connection.ts";
import { Municipality } from "../references/municipality.ts";
import { findNetworks } from "./find-networks.ts";
import { growthOf, NetworkGrowth } from "./growth-of.ts";
import { measureDensity } from "./measure-density.ts";
import { membersOf } from "./members-of.ts";
import { Network } from "./network.entity.ts";

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, { nullable: true, description: "A network by its id; null if there is none." })
  @Access(everybody)
  network(
    @Arg("id", () => ID, { description: "E.g. `net_solinger_integrationsnetzwerk`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Network | null> {
    return load(context, Network, idOf(id, "Network"));
  }

  @Query(() => [Network], {
    description:
      "Networks that exist, by name. Up to 100; a longer list is narrowed by town, topic or name, or paged through with `partners`.",
  })
  @Access(everybody)
  networks(
    @Arg("municipality", () => ID, {
      nullable: true,
      description: "At home in this town or county; where it is a member is `Municipality.networks`.",
    })
    municipality: string | null,
    @Arg("topic", () => Topic, { nullable: true, description: "Whose subject this is." }) topic: Topic | null,
    @Arg("search", () => String, { nullable: true, description: "Part of the name; Köln, Koeln and koln are one." })
    search: string | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Network[]> {
    return findNetworks(context, { municipality, topic, search, first });
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Town or county it is at home in; null for one that reaches beyond.",
  })
  municipality(@Root() { municipalityId }: Network): Municipality | null {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => PartnerConnection, { description: "Its members, those who joined first first." })
  members(
    @Root() { id }: Network,
    @Arg("on", () => DateScalar, { nullable: true, description: "Members on this day; today if left out." })
    on: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<PartnerConnection> {
    return membersOf(context, id, on, { first, after });
  }

  @FieldResolver(() => Float, {
    description:
      "How closely its members work together today, 0 to 1: the share of all pairs of members that are tied in another " +
      "way too, by an agreement in force or by a second network of at most the same size (in a larger one they meet " +
      "less closely). 0 with less than two members.",
  })
  density(@Root() { id }: Network, @Ctx() context: Context): Promise<number> {
    return measureDensity(context, id);
  }

  @FieldResolver(() => [NetworkGrowth], { description: "How it grew, by quarters of the year, the oldest first." })
  growth(
    @Root() { id }: Network,
    @Arg("quarters", () => Int, { defaultValue: 8, description: "How many up to the current one, 1 to 80." })
    quarters: number,
    @Ctx() context: Context,
  ): Promise<NetworkGrowth[]> {
    return growthOf(context, id, quarters);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its town or county, for authority and ministry.",
  })
  @Access(
    either(
      ofOwner(({ municipalityId }: Network) => municipalityId),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: Network, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Network", id);
  }
}
