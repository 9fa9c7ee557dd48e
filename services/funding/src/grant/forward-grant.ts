import { type Change, dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId, textOf } from "@kommgraph/schema";
import { partnerTypes, unknownMunicipalities } from "../application/content-rules.ts";
import { findRules } from "../call/rules-of.ts";
import { accountOf } from "../ledger/account.entity.ts";
import { amountOf, centsOf } from "../ledger/amount.ts";
import { post } from "../ledger/post.ts";
import { Project } from "../project/project.entity.ts";
import { refuseAboveFree } from "./free-of.ts";
import { Grant } from "./grant.entity.ts";
import type { ForwardGrantInput } from "./grant.input.ts";
import { expectRecipient, expectState } from "./grant-step.ts";

/** Weiterleitung: a part of a grant becomes a grant of a last recipient, inside the amount of the first. */
export const forwardGrant: WriteDefinition<ForwardGrantInput, { grant: Grant }> = {
  name: "forwardGrant",
  rules: [
    idOfType("grant", "Grant"),
    idOfType("to", ...partnerTypes),
    ({ to }) => unknownMunicipalities("to", [to]),
    amountOf("amount"),
    textOf("title", 200, 3),
  ],
  async effect(change, { grant: id, to, amount, title }) {
    const parent = await change.load(Grant, id, "grant");
    expectRecipient(change, parent);
    expectState(parent, "grant", "FINAL", "DRAWING");
    await refuseWithoutConsent(change, parent, to);
    const cents = centsOf(amount);
    const overdrawn = await refuseAboveFree(change, parent, cents);
    const grant = await createPart(change, parent, { to, cents, title });
    const from = accountOf("COMMITTED", parent.id);
    const posting = {
      what: "FORWARD",
      from,
      to: accountOf("COMMITTED", grant.id),
      cents,
      reference: grant.id,
    } as const;
    await post(change, `forward:${grant.id}`, [posting], overdrawn, { grant: grant.id, line: parent.budgetLine.id });
    return { grant };
  },
};

async function createPart(
  { em, now }: Change,
  parent: Grant,
  { to, cents, title }: { to: string; cents: bigint; title: string },
): Promise<Grant> {
  const whole = await em.findOneOrFail(Project, { id: parent.project.id });
  const number = (await em.count(Grant, { forwardedFrom: parent.id })) + 1;
  const today = dayInBerlin(now);
  const project = em.create(Project, {
    id: newId("prj"),
    application: parent.application.id,
    partOf: whole.id,
    title: title.trim(),
    kind: "LOCAL",
    topics: whole.topics,
    leadId: to,
    partnerIds: [parent.recipientId],
    transferredFromId: null,
    offerIds: [],
    awarded: true,
    demonstration: false,
  });
  return em.create(Grant, {
    id: newId("grt"),
    number: `${parent.number}/W${number}`,
    application: parent.application.id,
    project: project.id,
    budgetLine: parent.budgetLine.id,
    programmeId: parent.programmeId,
    recipientId: to,
    giverId: parent.recipientId,
    cents,
    requestedCents: parent.requestedCents,
    awardedOn: today,
    startsOn: today > parent.startsOn && today <= parent.endsOn ? today : parent.startsOn,
    endsOn: parent.endsOn,
    state: "NOTIFIED",
    forwardedFrom: parent.id,
    repayBy: null,
    demonstration: false,
  });
}

/** The consent lies in the rules of the programme; what was forwarded is not forwarded again. */
async function refuseWithoutConsent({ em }: Change, parent: Grant, to: string): Promise<void> {
  if (parent.forwardedFrom !== null || to === parent.recipientId) {
    const message = {
      en: "A last recipient does not forward, and nobody forwards to itself.",
      de: "Letztempfänger leiten nicht weiter, und niemand leitet an sich selbst weiter.",
    };
    refuse("FORWARDING_NOT_ALLOWED", message, parent.forwardedFrom === null ? "to" : "grant");
  }
  const rules = (await findRules(em, [parent.programmeId])).get(parent.programmeId) ?? [];
  if (rules.some(({ checkKind }) => checkKind === "FORWARDING")) return;
  const message = {
    en: "The rules of this programme do not allow forwarding (Weiterleitung).",
    de: "Die Regeln dieses Programms lassen keine Weiterleitung zu.",
  };
  refuse("FORWARDING_NOT_ALLOWED", message, "grant");
}
