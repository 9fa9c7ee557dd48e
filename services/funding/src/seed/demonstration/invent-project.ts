import type { Random } from "@kommgraph/schema";
import type { ProjectKind } from "../../project/project.entity.ts";
import type { Case } from "./case.ts";
import { neighbourOf } from "./cast.ts";
import type { Invention } from "./invention.ts";
import { forwardedTitle, projectTitle } from "./titles.ts";
import { indicators } from "./wording.ts";

/** What an application asks money for, with partners, offers and indicators. */
export function inventProject(invention: Invention, subject: Case, random: Random): string {
  const { fund, town, applicant, round } = subject;
  const id = invention.nextId("prj");
  const earlier = invention.awarded.get(fund.programme) ?? [];
  const kind = kindOf(subject, earlier, random);
  const neighbour = kind === "INTER_MUNICIPAL" ? neighbourOf(town, random) : undefined;
  const others = invention.cast.partnersOf(town).filter((partner) => partner !== applicant);
  invention.projects.push({
    id,
    application: subject.id,
    partOf: null,
    title: projectTitle(random, fund.programme, town.name),
    kind,
    topics: subject.line.topics,
    leadId: applicant,
    partnerIds: [...(neighbour ? [neighbour] : []), ...random.sample(others, random.int(1, 3))],
    transferredFromId: kind === "TRANSFER" ? random.pick(earlier) : null,
    offerIds: invention.cast.offersFor(applicant, town, random),
    awarded: subject.state === "APPROVED",
    demonstration: true,
  });
  inventIndicators(invention, id, round === "past", random);
  if (subject.state === "APPROVED" && round === "past") {
    invention.awarded.set(fund.programme, [...earlier.slice(-40), id]);
  }
  return id;
}

/** The part of a project that an organization carries out with forwarded money. */
export function inventForwardedProject(
  invention: Invention,
  subject: Case,
  part: { of: string; lead: string },
  random: Random,
): string {
  const id = invention.nextId("prj");
  invention.projects.push({
    id,
    application: subject.id,
    partOf: part.of,
    title: forwardedTitle(random, subject.town.name),
    kind: "LOCAL",
    topics: subject.line.topics,
    leadId: part.lead,
    partnerIds: [subject.applicant],
    transferredFromId: null,
    offerIds: invention.cast.offersFor(part.lead, subject.town, random),
    awarded: true,
    demonstration: true,
  });
  inventIndicators(invention, id, subject.round === "past", random);
  return id;
}

/** Only later rounds take over from awarded projects, and only where neighbours exist can two towns work together. */
function kindOf({ fund, town, round }: Case, earlier: string[], random: Random): ProjectKind {
  if (round !== "past" && earlier.length > 0 && random.chance(0.12)) return "TRANSFER";
  const municipal = fund.applicant === "CARRIER" || fund.applicant === "TOWN";
  if (municipal && town.county && random.chance(0.12)) return "INTER_MUNICIPAL";
  return municipal && random.chance(0.04) ? "TRAINING" : "LOCAL";
}

function inventIndicators(invention: Invention, project: string, reported: boolean, random: Random): void {
  for (const [position, indicator] of random.sample(indicators, random.int(2, 3)).entries()) {
    const target = random.int(indicator.least, indicator.most);
    invention.indicators.push({
      projectId: project,
      position,
      name: indicator.name,
      unit: indicator.unit,
      baseline: indicator.baseline ? String(Math.floor(target * 0.4)) : null,
      target: String(target),
      actual: reported ? String(Math.round((target * random.int(70, 125)) / 100)) : null,
      demonstration: true,
    });
  }
}
