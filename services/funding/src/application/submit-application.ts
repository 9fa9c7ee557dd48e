import { type Change, refuseAll, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Call } from "../call/call.entity.ts";
import { findRules } from "../call/rules-of.ts";
import { Project } from "../project/project.entity.ts";
import { Application } from "./application.entity.ts";
import type { ApplicationActionInput } from "./application.input.ts";
import { applicationNumber } from "./application-number.ts";
import { expectApplicant, expectStep, step } from "./application-state.ts";
import { CostItem } from "./cost-item.entity.ts";
import { refuseOutsideWindow } from "./deadline.ts";
import { missingIn } from "./missing-in.ts";

/**
 * Hands an application in: inside the window, complete, and with the next number of its call. What was returned with
 * questions keeps its number and the day on which it was handed in first.
 */
export const submitApplication: WriteDefinition<ApplicationActionInput, { application: Application }> = {
  name: "submitApplication",
  rules: [idOfType("application", "Application"), textOf("note", 2_000)],
  async effect(change, { application: id, expectedVersion, note }) {
    const application = await change.load(Application, id, "application");
    expectApplicant(change, application);
    change.expectVersion(application, expectedVersion);
    const first = application.state === "DRAFT";
    const call = await change.em.findOneOrFail(Call, { id: application.call.id });
    expectStep(application, "SUBMITTED");
    if (first) refuseOutsideWindow(change, call);
    await refuseIncomplete(change, application, call);
    if (first) await takeNumber(change, application, call);
    await step(change, application, "SUBMITTED", note);
    return { application };
  },
};

/** The call is locked from here to the end of the write, so that its numbers have no gaps. */
async function takeNumber({ em }: Change, application: Application, call: Call): Promise<void> {
  const [row] = (await em.execute(`update "call" set "issued" = "issued" + 1 where "id" = ? returning "issued"`, [
    call.id,
  ])) as { issued: number }[];
  application.serial = (row as { issued: number }).issued;
  application.number = applicationNumber(call.sign, application.serial);
}

async function refuseIncomplete({ em, now }: Change, application: Application, call: Call): Promise<void> {
  const project = await em.findOneOrFail(Project, { application: application.id, partOf: null });
  const plan = await em.find(CostItem, { applicationId: application.id });
  const rules = (await findRules(em, [call.programme.id])).get(call.programme.id) ?? [];
  const missing = missingIn({ application, project, plan, rules, now });
  refuseAll(missing.map((violation) => ({ ...violation, path: ["application", ...violation.path] })));
}
