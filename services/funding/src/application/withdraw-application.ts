import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Application } from "./application.entity.ts";
import type { ApplicationActionInput } from "./application.input.ts";
import { expectApplicant, step } from "./application-state.ts";

/** The applicant takes an application back before it is being decided. */
export const withdrawApplication: WriteDefinition<ApplicationActionInput, { application: Application }> = {
  name: "withdrawApplication",
  rules: [idOfType("application", "Application"), textOf("note", 2_000)],
  async effect(change, { application: id, expectedVersion, note }) {
    const application = await change.load(Application, id, "application");
    expectApplicant(change, application);
    change.expectVersion(application, expectedVersion);
    await step(change, application, "WITHDRAWN", note);
    return { application };
  },
};
