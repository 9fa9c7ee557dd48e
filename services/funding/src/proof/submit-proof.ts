import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, listOf, textOf } from "@kommgraph/schema";
import { Disbursement } from "../disbursement/disbursement.entity.ts";
import { Grant } from "../grant/grant.entity.ts";
import { expectRecipient, step } from "../grant/grant-step.ts";
import { accountOf } from "../ledger/account.entity.ts";
import { amountOf, centsOf, inWords } from "../ledger/amount.ts";
import { balanceOf } from "../ledger/post.ts";
import { ProjectIndicator } from "../project/project-indicator.entity.ts";
import type { IndicatorReportInput, SubmitProofInput } from "./proof.input.ts";
import { ProofOfUse } from "./proof-of-use.entity.ts";

/** The recipient proves what the money was spent for; what was not spent has to go back once the proof is accepted. */
export const submitProof: WriteDefinition<SubmitProofInput, { grant: Grant }> = {
  name: "submitProof",
  rules: [idOfType("grant", "Grant"), textOf("report", 20_000, 20), amountOf("spent", 0), listOf("indicators", 10)],
  async effect(change, { grant: id, expectedVersion, report, spent, indicators }) {
    const grant = await change.load(Grant, id, "grant");
    expectRecipient(change, grant);
    change.expectVersion(grant, expectedVersion);
    step(grant, "PROOF_SUBMITTED", "recipient");
    await refuseWhatIsOpen(change, grant);
    const paid = await balanceOf(change, accountOf("DISBURSED", id));
    const spentCents = centsOf(spent);
    if (spentCents > paid) refuseAbovePaid(paid);
    await reportIndicators(change, grant, indicators ?? []);
    const proof = {
      grantId: id,
      submittedAt: change.now,
      report: report.trim(),
      spentCents,
      repayCents: paid - spentCents,
      checkedAt: null,
      accepted: null,
      note: null,
      demonstration: false,
    };
    await change.em.flush();
    // A proof that was not accepted is followed by a better one.
    await change.em.nativeDelete(ProofOfUse, { grantId: id });
    await change.em.insert(ProofOfUse, proof as never);
    return { grant };
  },
};

/** First the last recipients prove and are checked, and nothing is drawn any more. */
async function refuseWhatIsOpen({ em }: Change, { id }: Grant): Promise<void> {
  const parts = await em.count(Grant, { forwardedFrom: id, state: { $nin: ["CLOSED", "REVOKED"] } });
  if (parts > 0) {
    refuse(
      "FORWARDED_PARTS_OPEN",
      {
        en: `${parts} forwarded parts are not closed yet; check their proofs first.`,
        de: `${parts} weitergeleitete Teile sind noch nicht abgeschlossen; bitte zuerst deren Nachweise prüfen.`,
      },
      "grant",
    );
  }
  const requests = await em.count(Disbursement, { grantId: id, state: { $in: ["REQUESTED", "APPROVED"] } });
  if (requests === 0) return;
  refuse(
    "DISBURSEMENTS_OPEN",
    {
      en: `${requests} disbursements are neither paid nor refused yet.`,
      de: `${requests} Mittelabrufe sind weder ausgezahlt noch abgelehnt.`,
    },
    "grant",
  );
}

function refuseAbovePaid(paid: bigint): never {
  const { en, de } = inWords(paid);
  return refuse(
    "SPENT_ABOVE_PAID",
    {
      en: `${en} were paid; no more can be spent of it.`,
      de: `Ausgezahlt wurden ${de}; mehr kann davon nicht ausgegeben sein.`,
    },
    "spent",
  );
}

/** What the indicators have reached stands beside what they were to reach. */
async function reportIndicators(change: Change, grant: Grant, reports: readonly IndicatorReportInput[]): Promise<void> {
  for (const [index, { name, actual }] of reports.entries()) {
    const where = { projectId: grant.project.id, name };
    if ((await change.em.nativeUpdate(ProjectIndicator, where, { actual })) > 0) continue;
    refuse(
      "NOT_FOUND",
      {
        en: `The project has no indicator “${name}”; “Project.indicators” lists them.`,
        de: `Das Projekt hat keinen Indikator „${name}“; „Project.indicators“ nennt sie.`,
      },
      "indicators",
      String(index),
      "name",
    );
  }
}
