import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Application } from "./application.entity.ts";
import type { ApplicationActionInput } from "./application.input.ts";
import { step } from "./application-state.ts";
import { expectAuthority } from "./expect-authority.ts";

/** The authority refuses an application (Ablehnung). */
export const rejectApplication: WriteDefinition<ApplicationActionInput, { application: Application }> = {
  name: "rejectApplication",
  rules: [idOfType("application", "Application"), textOf("note", 2_000)],
  async effect(change, { application: id, expectedVersion, note }) {
    const application = await change.load(Application, id, "application");
    expectAuthority(change, application);
    change.expectVersion(application, expectedVersion);
    await step(change, application, "REJECTED", note);
    return { application };
  },
};
