import {
  Access,
  type AccessRule,
  anyOf,
  type Context,
  either,
  everybody,
  findAllOf,
  findPage,
  historyOf,
  load,
  ofOwner,
} from "@kommgraph/infra";
import { HistoryEntry, idOf, Money, type Page, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import { Disbursement } from "../disbursement/disbursement.entity.ts";
import { Project } from "../project/project.entity.ts";
import { ProofOfUse } from "../proof/proof-of-use.entity.ts";
import { partnerOf } from "../references/partner.ts";
import { Claim } from "./claim.ts";
import { GrantConnection } from "./grant.connection.ts";
import { Grant, GrantState } from "./grant.entity.ts";
import { whereGrant } from "./grant.filter.ts";
import { GrantOrder, grantOrderings } from "./grant.order.ts";
import { claimOn, disbursedTo, remainingOf } from "./grant-account.ts";
import { gives } from "./grant-step.ts";

const ofGiver: AccessRule = { text: "whoever gives it", allows: (who, _args, root) => gives(who, root as Grant) };

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, { nullable: true, description: "A grant by its id." })
  @Access(everybody)
  grant(@Arg("id", () => ID, { description: "`grt_…`." }) id: string, @Ctx() context: Context): Promise<Grant | null> {
    return load(context, Grant, idOf(id, "Grant"));
  }

  @Query(() => GrantConnection, { description: "Awarded and forwarded grants." })
  @Access(everybody)
  grants(
    @Arg("programme", () => ID, { nullable: true, description: "Of this programme and its components." })
    programme: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Haushaltsjahr of the call." }) year: number | null,
    @Arg("recipient", () => ID, { nullable: true, description: "To this partner." }) recipient: string | null,
    @Arg("state", () => [GrantState], { nullable: true, description: "In any of these states." })
    state: GrantState[] | null,
    @Arg("orderBy", () => GrantOrder, { defaultValue: "LATEST", description: "In which order." }) orderBy: GrantOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Grant>> {
    return findPage(context, Grant, {
      where: whereGrant({ programme, year, recipient, state }),
      orderBy: grantOrderings[orderBy],
      page: { first, after },
    });
  }

  @FieldResolver(() => Application, {
    description: "The application it was awarded to; a forwarded grant has its first recipient's.",
  })
  application(@Root() { application }: Grant, @Ctx() context: Context): Promise<Application | null> {
    return load(context, Application, application.id);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Zuwendungsempfänger: who gets the money." })
  recipient(@Root() { recipientId }: Grant): Partner {
    return partnerOf(recipientId);
  }

  @FieldResolver(() => [Disbursement], { description: "What was drawn from it, oldest first." })
  disbursements(@Root() { id }: Grant, @Ctx() context: Context): Promise<Disbursement[]> {
    return findAllOf(
      context,
      Disbursement,
      { property: "grantId", id },
      { orderBy: { requestedAt: "asc", id: "asc" } },
    );
  }

  @FieldResolver(() => Money, { description: "Paid to the recipient so far." })
  disbursed(@Root() grant: Grant, @Ctx() context: Context): Promise<Money> {
    return disbursedTo(context, grant);
  }

  @FieldResolver(() => Money, { description: "Committed, and neither paid nor forwarded yet." })
  remaining(@Root() grant: Grant, @Ctx() context: Context): Promise<Money> {
    return remainingOf(context, grant);
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: "What has to be paid back and has not come yet (Erstattung); null where nothing is claimed.",
  })
  claim(@Root() grant: Grant, @Ctx() context: Context): Promise<Claim | null> {
    return claimOn(context, grant);
  }

  @FieldResolver(() => Grant, {
    nullable: true,
    description: "The grant whose recipient passed this part on (Weiterleitung).",
  })
  forwardedFrom(@Root() { forwardedFrom }: Grant, @Ctx() context: Context): Promise<Grant | null> | null {
    return forwardedFrom && load(context, Grant, forwardedFrom.id);
  }

  @FieldResolver(() => [Grant], { description: "Parts of it that were passed on to others (Weiterleitung)." })
  forwardedTo(@Root() { id }: Grant, @Ctx() context: Context): Promise<Grant[]> {
    return findAllOf(context, Grant, { property: "forwardedFrom", id }, { orderBy: { number: "asc" } });
  }

  @FieldResolver(() => ProofOfUse, { nullable: true, description: "Its proof of use, once handed in." })
  proof(@Root() { id }: Grant, @Ctx() context: Context): Promise<ProofOfUse | null> {
    return load(context, ProofOfUse, id, "grantId");
  }

  @FieldResolver(() => Project, { description: "What the money is for." })
  project(@Root() { project }: Grant, @Ctx() context: Context): Promise<Project | null> {
    return load(context, Project, project.id);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Who changed what when, oldest first; for its recipient, whoever gives it, and the ministry.",
  })
  @Access(
    either(
      ofOwner(({ recipientId }: Grant) => recipientId),
      ofGiver,
      anyOf("ministry"),
    ),
  )
  history(@Root() { id }: Grant, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Grant", id);
  }
}
