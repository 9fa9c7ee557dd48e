import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId } from "@kommgraph/schema";
import { Call } from "../call/call.entity.ts";
import { centsOf } from "../ledger/amount.ts";
import { authorityFor } from "../programme/authorities.ts";
import { Programme } from "../programme/programme.entity.ts";
import { Project } from "../project/project.entity.ts";
import { Application } from "./application.entity.ts";
import type { DraftApplicationInput } from "./application.input.ts";
import { keepStep } from "./application-state.ts";
import { contentRules, partnerTypes, unknownMunicipalities } from "./content-rules.ts";
import { refuseAfterDeadline } from "./deadline.ts";
import { expectAwarded, writeIndicators, writePlan } from "./write-content.ts";

/** An application begins as a draft that only its applicant sees. */
export const draftApplication: WriteDefinition<DraftApplicationInput, { application: Application }> = {
  name: "draftApplication",
  rules: [
    idOfType("call", "Call"),
    idOfType("applicant", ...partnerTypes),
    ({ applicant }) => unknownMunicipalities("applicant", [applicant]),
    ...contentRules,
  ],
  async effect(change, input) {
    const { em, now } = change;
    const call = await findCall(change, input.call);
    refuseAfterDeadline(change, call);
    await expectAwarded(change, input.transferredFrom);
    const programme = await em.findOneOrFail(Programme, { id: call.programme.id });
    const application = em.create(Application, {
      id: newId("app"),
      number: null,
      serial: null,
      call: call.id,
      applicantId: input.applicant,
      authorityId: authorityFor(programme.authorityIds, input.applicant),
      requestedCents: centsOf(input.requested),
      ownShareCents: centsOf(input.ownShare),
      financing: input.financing,
      state: "DRAFT",
      createdAt: now,
      revisedAt: now,
      answerBy: null,
      demonstration: false,
    });
    const project = em.create(Project, {
      id: newId("prj"),
      application: application.id,
      partOf: null,
      title: input.title.trim(),
      kind: input.kind,
      topics: input.topics,
      leadId: input.applicant,
      partnerIds: (input.partners ?? []).filter((partner) => partner !== input.applicant),
      transferredFromId: input.transferredFrom ?? null,
      offerIds: input.offers ?? [],
      awarded: false,
      demonstration: false,
    });
    await change.em.flush();
    await keepStep(change, application);
    await writePlan(change, application.id, input.plan);
    await writeIndicators(change, project.id, input.indicators ?? []);
    return { application };
  },
};

/** Read without a lock: many draft at once, and a draft changes nothing of its call. */
async function findCall({ em }: Change, id: string): Promise<Call> {
  const call = await em.findOne(Call, { id });
  if (call) return call;
  return refuse(
    "NOT_FOUND",
    { en: `There is no Call ${id}; check the id.`, de: `Call ${id} gibt es nicht; bitte die Kennung prüfen.` },
    "call",
  );
}
