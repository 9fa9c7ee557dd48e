import { dayInBerlin, daysAfter, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { Application } from "./application.entity.ts";
import type { ReturnApplicationInput } from "./application.input.ts";
import { step } from "./application-state.ts";
import { expectAuthority } from "./expect-authority.ts";

/** How long an applicant has for answers where the authority names no day. */
const usualDays = 28;

/** The authority sends an application back with questions (Nachforderung); what is answered comes back under its number. */
export const returnApplication: WriteDefinition<ReturnApplicationInput, { application: Application }> = {
  name: "returnApplication",
  rules: [idOfType("application", "Application"), textOf("note", 2_000)],
  async effect(change, { application: id, expectedVersion, note, answerBy }) {
    const application = await change.load(Application, id, "application");
    expectAuthority(change, application);
    change.expectVersion(application, expectedVersion);
    const today = dayInBerlin(change.now);
    if (answerBy != null && answerBy < today) {
      const message = { en: `answerBy is before today, ${today}.`, de: `answerBy liegt vor heute, dem ${today}.` };
      refuse("DATES_NOT_IN_ORDER", message, "answerBy");
    }
    application.answerBy = answerBy ?? daysAfter(today, usualDays);
    await step(change, application, "RETURNED", note);
    return { application };
  },
};
