import { actsFor, type Change, forbidden, refuse } from "@kommgraph/infra";
import type { Application, ApplicationState } from "./application.entity.ts";

/** The two sides of an application. */
type Side = "applicant" | "authority";

/** Which steps there are, and whose they are. What is not listed is no step. */
const transitions: Record<ApplicationState, { readonly [To in ApplicationState]?: Side }> = {
  DRAFT: { SUBMITTED: "applicant", WITHDRAWN: "applicant" },
  SUBMITTED: { IN_REVIEW: "authority", WITHDRAWN: "applicant" },
  IN_REVIEW: { APPROVED: "authority", REJECTED: "authority", RETURNED: "authority" },
  RETURNED: { SUBMITTED: "applicant", WITHDRAWN: "applicant" },
  APPROVED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

/** Takes the next step of an application, or refuses and says which steps there are; kept with time, actor and note. */
export async function step(
  change: Change,
  application: Application,
  to: ApplicationState,
  note: string | null | undefined,
): Promise<void> {
  expectStep(application, to);
  application.state = to;
  if (to !== "RETURNED") application.answerBy = null;
  change.note = note ?? null;
  await keepStep(change, application, note);
}

/** Refuses a step that there is not from here. */
export function expectStep({ state: from }: Application, to: ApplicationState): void {
  const side = sideOf(to);
  if (transitions[from][to] !== side) refuseStep(from, to, side);
}

/** Notes the state an application has come into; its row is written first. */
export async function keepStep(change: Change, { id, state }: Application, note?: string | null): Promise<void> {
  await change.em.execute(
    `insert into "application_step" ("application_id", "position", "state", "at", "by", "note")
     select ?, coalesce(max("position") + 1, 0), ?, ?::timestamptz, ?, ? from "application_step" where "application_id" = ?`,
    [id, state, change.now.toISOString(), change.who.partner ?? "authority", note ?? null, id],
  );
}

/** Only its applicant writes, submits and withdraws an application. */
export function expectApplicant({ who }: Change, { id, applicantId }: Application): void {
  if (!actsFor(who, applicantId)) throw forbidden(who, `changing ${id}`);
}

/** Whose steps lead into a state; of no state are there two. */
function sideOf(to: ApplicationState): Side {
  return to === "SUBMITTED" || to === "WITHDRAWN" ? "applicant" : "authority";
}

function refuseStep(from: ApplicationState, to: ApplicationState, side: Side): never {
  const legal = Object.entries(transitions[from]).flatMap(([state, whose]) => (whose === side ? [state] : []));
  const [steps, schritte] = legal.length > 0 ? [legal.join(", "), legal.join(", ")] : ["none", "keine"];
  const names = { applicant: ["applicant", "antragstellende Seite"], authority: ["authority", "Bewilligungsbehörde"] };
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `From ${from} the ${names[side][0]} cannot make it ${to}; possible: ${steps}.`,
      de: `Von ${from} führt für die ${names[side][1]} kein Schritt nach ${to}; möglich: ${schritte}.`,
    },
    "application",
  );
}
