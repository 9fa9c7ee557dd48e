import type { DemonstrationJob } from "@kommgraph/infra";
import { inventApplication } from "./demonstration/invent-application.ts";
import { inventBudgets } from "./demonstration/invent-budgets.ts";
import { inventCalls, numberCalls } from "./demonstration/invent-calls.ts";
import { inventYearOfDraws } from "./demonstration/invent-year-of-draws.ts";
import { Invention } from "./demonstration/invention.ts";

/**
 * Budgets, calls, applications, grants and projects, none of them real. The published figures of the programmes are
 * not rebuilt here: they are published, these are records.
 */
export async function loadDemonstration(job: DemonstrationJob): Promise<void> {
  const invention = new Invention(job.size, job.anchor);
  const calls = inventCalls(invention);
  const countOfTown = new Map<string, number>();
  for (const application of invention.cast.applications) {
    const numberInTown = countOfTown.get(application.town.id) ?? 0;
    countOfTown.set(application.town.id, numberInTown + 1);
    inventApplication(invention, application, numberInTown, calls);
  }
  inventYearOfDraws(invention, calls);
  numberCalls(invention);
  inventBudgets(invention);
  await invention.write(job);
}

/** What moves with the calendar. Entries of the ledger stay as they are; the view `booking` moves what it tells of them. */
export const dates: Record<string, string[]> = {
  budget: ["budget_day"],
  call: ["budget_day", "opens_at", "closes_at"],
  application: ["created_at", "revised_at", "answer_by"],
  application_step: ["at"],
  grant: ["awarded_on", "starts_on", "ends_on", "repay_by"],
  disbursement: ["requested_at", "needed_by", "paid_at"],
  proof_of_use: ["submitted_at", "checked_at"],
};
