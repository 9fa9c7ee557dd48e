import { DateScalar, graphEnum } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";
import { Partner } from "../partner/partner.interface.ts";

export const LinkKind = graphEnum("LinkKind", "What connects two partners; every kind follows from facts.", {
  MEMBER_OF: "Is a member of the network today.",
  COOPERATES_WITH: "Has an agreement in force with, or a project together.",
  FUNDS: "Passes a grant on to (Weiterleitung).",
  PROVIDES_IN: "Offers something in the municipality that is not over.",
  REFERS_TO: "Has agreed to send people on to (Verweisvereinbarung).",
  SERVES: "Is at home in the municipality, for whose people it is there.",
  TRANSFERRED_TO: "Had a practice or a project that the other took over.",
});
export type LinkKind = keyof typeof LinkKind;

@ObjectType({ description: "Why two partners are connected, since when, how strongly, and what proves it." })
export class Link {
  fromId!: string;
  toId!: string;
  evidenceIds!: string[];

  @Field(() => LinkKind, { description: "What connects them." })
  kind!: LinkKind;

  @Field(() => Partner, { nullable: true, description: "Who is connected; null while its owner does not answer." })
  from!: Promise<Partner | null>;

  @Field(() => Partner, { nullable: true, description: "With whom; null while its owner does not answer." })
  to!: Promise<Partner | null>;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Since when, by the first of the facts that prove it; null where none is dated.",
  })
  since!: string | null;

  @Field(() => Float, { description: "How many facts prove it." })
  weight!: number;

  @Field(() => [Node], {
    nullable: "items",
    description: "The facts that prove it, at most 20: agreements, offers, grants, projects, practices, the network.",
  })
  evidence!: (Promise<Node | null> | null)[];
}

@ObjectType({ description: "A partner and how far it is from another one." })
export class Neighbour {
  @Field(() => Partner, { nullable: true, description: "The partner; null while its owner does not answer." })
  partner!: Promise<Partner | null>;

  @Field(() => Int, { description: "Links of the shortest chain to it." })
  distance!: number;
}
