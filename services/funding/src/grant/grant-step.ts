import { actsFor, type Change, forbidden, hasRole, refuse } from "@kommgraph/infra";
import { Grant, type GrantState } from "./grant.entity.ts";

/** Who takes a step: the recipient, whoever gives the money, or the clock. */
type Side = "recipient" | "giver" | "clock";

/** Which steps there are, and whose they are. What is not listed is no step. */
const transitions: Record<GrantState, { readonly [To in GrantState]?: readonly Side[] }> = {
  NOTIFIED: { FINAL: ["recipient", "clock"], REVOKED: ["giver"] },
  FINAL: { DRAWING: ["recipient"], PROOF_DUE: ["clock"], REVOKED: ["giver"] },
  DRAWING: { DRAWING: ["recipient"], PROOF_DUE: ["clock"], REVOKED: ["giver"] },
  PROOF_DUE: { PROOF_SUBMITTED: ["recipient"], REVOKED: ["giver"] },
  PROOF_SUBMITTED: { CLOSED: ["giver"], PROOF_DUE: ["giver"], REVOKED: ["giver"] },
  CLOSED: {},
  REVOKED: {},
};

/** Takes the next step of a grant, or refuses and says which steps there are. */
export function step(grant: Grant, to: GrantState, side: Side): void {
  const { state: from } = grant;
  if (!transitions[from][to]?.includes(side)) refuseStep(from, to, side);
  grant.state = to;
}

/** Only the recipient accepts, draws, forwards and proves. */
export function expectRecipient({ who }: Change, { id, recipientId }: Grant): void {
  if (!actsFor(who, recipientId)) throw forbidden(who, `acting for the recipient of ${id}`);
}

/** The authority gives what it awarded; what was forwarded, the first recipient gives, pays and checks. */
export async function expectGiver(change: Change, grant: Grant): Promise<void> {
  const { em, who } = change;
  const parent = grant.forwardedFrom && (await em.findOneOrFail(Grant, { id: grant.forwardedFrom.id }));
  const gives = parent ? actsFor(who, parent.recipientId) : hasRole(who, "authority");
  if (!gives) throw forbidden(who, `acting for whoever gives ${grant.id}`);
}

/** Money moves only while the notice is final and the grant is neither proven nor taken back. */
export function expectState(grant: Grant, field: string, ...allowed: GrantState[]): void {
  if (allowed.includes(grant.state)) return;
  refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `The grant is ${grant.state}; this is possible while it is ${allowed.join(" or ")}.`,
      de: `Die Zuwendung ist ${grant.state}; möglich ist dies, solange sie ${allowed.join(" oder ")} ist.`,
    },
    field,
  );
}

function refuseStep(from: GrantState, to: GrantState, side: Side): never {
  const legal = Object.entries(transitions[from]).flatMap(([state, sides]) => (sides.includes(side) ? [state] : []));
  const [names, namen] = {
    recipient: ["the recipient", "die Empfängerin"],
    giver: ["whoever gives it", "die Geberin"],
    clock: ["the clock", "die Uhr"],
  }[side] as [string, string];
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `From ${from} ${names} cannot make it ${to}; possible: ${legal.join(", ") || "none"}.`,
      de: `Von ${from} führt für ${namen} kein Schritt nach ${to}; möglich: ${legal.join(", ") || "keiner"}.`,
    },
    "grant",
  );
}
