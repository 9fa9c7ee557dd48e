import { type Change, dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, inOrder, newId, textOf } from "@kommgraph/schema";
import { Application } from "../application/application.entity.ts";
import { expectStep, step } from "../application/application-state.ts";
import { expectAuthority } from "../application/expect-authority.ts";
import { accountOf } from "../ledger/account.entity.ts";
import { amountOf, centsOf, inWords } from "../ledger/amount.ts";
import { post } from "../ledger/post.ts";
import { Project } from "../project/project.entity.ts";
import { lineFor } from "./budget-line-for.ts";
import { Grant } from "./grant.entity.ts";
import type { ApproveApplicationInput } from "./grant.input.ts";

/**
 * The notice: decision, grant and commitment in one transaction. Whether the line still has the money, the database
 * decides, so that of any number of approvals at once only those go through that it can pay.
 */
export const approveApplication: WriteDefinition<ApproveApplicationInput, { grant: Grant }> = {
  name: "approveApplication",
  rules: [idOfType("application", "Application"), amountOf("amount"), inOrder("start", "end"), textOf("note", 2_000)],
  async effect(change, input) {
    const application = await change.load(Application, input.application, "application");
    expectAuthority(change, application);
    change.expectVersion(application, input.expectedVersion);
    expectStep(application, "APPROVED");
    const cents = centsOf(input.amount);
    refuseAboveRequest(cents, application);
    const line = await lineFor(change, application.call.id, input.line);
    const project = await publishProject(change, application);
    const grant = change.em.create(Grant, {
      id: newId("grt"),
      number: `36.01-${application.number}`,
      application: application.id,
      project: project.id,
      budgetLine: line.id,
      programmeId: line.programme,
      recipientId: application.applicantId,
      giverId: application.authorityId as string,
      cents,
      requestedCents: application.requestedCents,
      awardedOn: dayInBerlin(change.now),
      startsOn: input.start,
      endsOn: input.end,
      state: "NOTIFIED",
      forwardedFrom: null,
      repayBy: null,
      demonstration: false,
    });
    await step(change, application, "APPROVED", input.note);
    await commit(change, grant, line);
    return { grant };
  },
};

/** Its project is everybody's to see from now on. */
async function publishProject(change: Change, { id }: Application): Promise<Project> {
  const [row] = await change.em.execute(
    `update "project" set "awarded" = true where "application_id" = ? and "part_of_id" is null returning *`,
    [id],
  );
  const project = change.em.map(Project, row as never);
  change.record("UPDATED", project, { awarded: [false, true] });
  return project;
}

function commit(change: Change, { id, cents }: Grant, line: { id: string; code: string }): Promise<void> {
  const { en, de } = inWords(cents);
  return post(
    change,
    `commit:${id}`,
    [
      {
        what: "COMMIT",
        from: accountOf("AVAILABLE", line.id),
        to: accountOf("COMMITTED", id),
        cents,
        reference: id,
      },
    ],
    {
      code: "BUDGET_EXHAUSTED",
      message: {
        en: `Line ${line.code} has less than ${en} left; “Budget.lines” shows what is available.`,
        de: `Im Titel ${line.code} sind weniger als ${de} verfügbar; „Budget.lines“ zeigt den Stand.`,
      },
      field: "amount",
    },
    { grant: id, line: line.id },
  );
}

function refuseAboveRequest(cents: bigint, { requestedCents }: Application): void {
  if (cents <= requestedCents) return;
  const requested = inWords(requestedCents);
  refuse(
    "AMOUNT_ABOVE_REQUEST",
    {
      en: `${requested.en} were asked for; no more can be awarded.`,
      de: `Beantragt sind ${requested.de}; mehr kann nicht bewilligt werden.`,
    },
    "amount",
  );
}
