import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType } from "@kommgraph/schema";
import { centsOf } from "../ledger/amount.ts";
import { Project } from "../project/project.entity.ts";
import { Application } from "./application.entity.ts";
import type { ReviseApplicationInput } from "./application.input.ts";
import { expectApplicant } from "./application-state.ts";
import { contentRules } from "./content-rules.ts";
import { expectAwarded, writeIndicators, writePlan } from "./write-content.ts";

/** The applicant writes on, in a draft or to answer questions. */
export const reviseApplication: WriteDefinition<ReviseApplicationInput, { application: Application }> = {
  name: "reviseApplication",
  rules: [idOfType("application", "Application"), ...contentRules],
  async effect(change, input) {
    const application = await change.load(Application, input.application, "application");
    expectApplicant(change, application);
    change.expectVersion(application, input.expectedVersion);
    if (application.state !== "DRAFT" && application.state !== "RETURNED") refuseLate(application);
    await expectAwarded(change, input.transferredFrom);
    application.revisedAt = change.now;
    if (input.requested != null) application.requestedCents = centsOf(input.requested);
    if (input.ownShare != null) application.ownShareCents = centsOf(input.ownShare);
    if (input.financing != null) application.financing = input.financing;
    const project = await change.em.findOneOrFail(Project, { application: application.id, partOf: null });
    reviseProject(project, input);
    if (input.plan != null) await writePlan(change, application.id, input.plan);
    if (input.indicators != null) await writeIndicators(change, project.id, input.indicators);
    return { application };
  },
};

function reviseProject(project: Project, input: ReviseApplicationInput): void {
  if (input.title != null) project.title = input.title.trim();
  if (input.kind != null) project.kind = input.kind;
  if (input.topics != null) project.topics = input.topics;
  if (input.partners != null) project.partnerIds = input.partners.filter((partner) => partner !== project.leadId);
  if (input.offers != null) project.offerIds = input.offers;
  if (input.transferredFrom != null) project.transferredFromId = input.transferredFrom;
  if (project.kind !== "TRANSFER" && input.transferredFrom == null) project.transferredFromId = null;
}

function refuseLate({ state }: Application): never {
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `It is ${state}; it can be revised as DRAFT and as RETURNED.`,
      de: `Der Antrag ist ${state}; ändern lässt er sich als DRAFT und als RETURNED.`,
    },
    "application",
  );
}
