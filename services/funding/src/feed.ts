import type { Feed } from "@kommgraph/infra";
import type { Call } from "./call/call.entity.ts";
import type { Grant } from "./grant/grant.entity.ts";
import type { Programme } from "./programme/programme.entity.ts";
import type { Project } from "./project/project.entity.ts";

/** What everybody may know of money, as the change feed tells it. Drafts and what is not awarded are in no feed. */
export const feed: Feed = {
  Programme: ({ code, name, englishName, parent, predecessorId, startsOn, endsOn }: Programme) => ({
    code,
    name,
    englishName,
    parentId: parent?.id ?? null,
    predecessorId,
    start: startsOn,
    end: endsOn,
  }),
  Call: (call: Call) => ({
    title: call.title,
    programmeId: call.programme.id,
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    demonstration: call.demonstration,
  }),
  Project: (project: Project) =>
    project.awarded
      ? {
          title: project.title,
          kind: project.kind,
          topics: project.topics,
          leadId: project.leadId,
          partnerIds: project.partnerIds,
          offerIds: project.offerIds,
          partOfId: project.partOf?.id ?? null,
          transferredFromId: project.transferredFromId,
          demonstration: project.demonstration,
        }
      : null,
  Grant: (grant: Grant) => ({
    recipientId: grant.recipientId,
    programmeId: grant.programmeId,
    projectId: grant.project.id,
    forwardedFromId: grant.forwardedFrom?.id ?? null,
    cents: Number(grant.cents),
    awardedOn: grant.awardedOn,
    start: grant.startsOn,
    end: grant.endsOn,
    state: grant.state,
    demonstration: grant.demonstration,
    version: grant.version,
  }),
};
