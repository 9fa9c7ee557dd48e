import { Access, type Context, everybody } from "@kommgraph/infra";
import { badInput, idOf } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { placesOf } from "../coverage/scope.ts";
import { findPartner, partnerTypes } from "../partner/find-partner.ts";
import { Partner } from "../partner/partner.interface.ts";
import { arrayOf } from "../projection/array-of.ts";
import { linksAlong, linksOf } from "./find-links.ts";
import { holdGraph } from "./hold-graph.ts";
import { Link, LinkKind, Neighbour } from "./link.ts";

/** How partners are connected, and what that makes of the whole. */
@Resolver(() => Partner)
export class LinkResolver {
  @FieldResolver(() => [Link], {
    nullable: true,
    description: "Its links with others today, in both directions, the strongest first.",
  })
  links(
    @Root() { id }: Partner,
    @Arg("kind", () => [LinkKind], { nullable: true, description: "Only of these kinds." }) kind: LinkKind[] | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Link[]> {
    return linksOf(context, id, kind ?? null, first);
  }

  @FieldResolver(() => [Neighbour], {
    nullable: true,
    description: "Partners it reaches over one, two or three links, the nearest first.",
  })
  async neighbours(
    @Root() { id }: Partner,
    @Arg("depth", () => Int, { defaultValue: 1, description: "Over how many links, 1 to 3." }) depth: number,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<Neighbour[]> {
    checkBetween("depth", depth, 1, 3);
    checkBetween("first", first, 1, 100);
    const graph = await holdGraph(context);
    return graph
      .within(id, depth)
      .slice(0, first)
      .map(({ id: partner, distance }) => ({ partner: findPartner(context, partner), distance }));
  }

  @Query(() => [Link], {
    nullable: true,
    description:
      "The shortest chain of links between two partners, whichever way the links run; of each pair the strongest link. " +
      "Null if there is none so short, an empty list from a partner to itself.",
  })
  @Access(everybody)
  async path(
    @Arg("from", () => ID, { description: "A partner." }) from: string,
    @Arg("to", () => ID, { description: "Another one." }) to: string,
    @Arg("maxLength", () => Int, { defaultValue: 6, description: "Longest chain of interest, 1 to 12 links." })
    maxLength: number,
    @Ctx() context: Context,
  ): Promise<Link[] | null> {
    for (const id of [from, to]) idOf(id, ...partnerTypes);
    checkBetween("maxLength", maxLength, 1, 12);
    const chain = (await holdGraph(context)).path(from, to, maxLength);
    if (chain === null) return null;
    return chain.length === 1 ? [] : linksAlong(context, chain);
  }

  @Query(() => [Partner], {
    nullable: "items",
    description:
      "Partners whose loss would cut the local network apart, those that would cut off most others first. The local " +
      "network is who is at home in the town, or in the towns of the county, with the links among them; a partner is " +
      "null while its owner does not answer.",
  })
  @Access(everybody)
  async bridges(
    @Arg("municipality", () => ID, { description: "A town or county." }) municipality: string,
    @Ctx() context: Context,
  ): Promise<Promise<Partner | null>[]> {
    const places = placesOf(idOf(municipality, "Municipality"));
    const rows = (await context.em.execute(`select id from partner where municipality_id = any(?)`, [
      arrayOf(places),
    ])) as { id: string }[];
    const graph = await holdGraph(context);
    return graph.bridges([...places, ...rows.map(({ id }) => id)]).map(({ id }) => findPartner(context, id));
  }
}

function checkBetween(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw badInput("OUT_OF_RANGE", `“${name}” is ${value}; it must be from ${least} to ${most}.`);
}
