import { type Change, refuse } from "@kommgraph/infra";
import { centsOf } from "../ledger/amount.ts";
import { Project } from "../project/project.entity.ts";
import { ProjectIndicator } from "../project/project-indicator.entity.ts";
import type { CostItemInput, IndicatorInput } from "./application.input.ts";
import { CostItem } from "./cost-item.entity.ts";

/** Writes the whole Finanzierungsplan anew. */
export async function writePlan({ em }: Change, applicationId: string, plan: readonly CostItemInput[]): Promise<void> {
  await em.flush();
  await em.nativeDelete(CostItem, { applicationId });
  const rows = plan.map(({ kind, text, amount }, position) => ({
    applicationId,
    position,
    kind,
    text: text.trim(),
    cents: centsOf(amount),
    demonstration: false,
  }));
  if (rows.length > 0) await em.insertMany(CostItem, rows as never[]);
}

/** Writes all indicators anew. */
export async function writeIndicators(
  { em }: Change,
  projectId: string,
  indicators: readonly IndicatorInput[],
): Promise<void> {
  await em.flush();
  await em.nativeDelete(ProjectIndicator, { projectId });
  const rows = indicators.map(({ name, unit, baseline, target }, position) => ({
    projectId,
    position,
    name: name.trim(),
    unit: unit.trim(),
    baseline: baseline ?? null,
    target,
    actual: null,
    demonstration: false,
  }));
  if (rows.length > 0) await em.insertMany(ProjectIndicator, rows as never[]);
}

/** A transfer takes over what was awarded and can be seen. */
export async function expectAwarded({ em }: Change, project: string | null | undefined): Promise<void> {
  if (project == null || (await em.count(Project, { id: project, awarded: true })) === 1) return;
  refuse(
    "NOT_FOUND",
    {
      en: `There is no awarded project ${project}; check the id.`,
      de: `Ein bewilligtes Projekt ${project} gibt es nicht; bitte die Kennung prüfen.`,
    },
    "transferredFrom",
  );
}
