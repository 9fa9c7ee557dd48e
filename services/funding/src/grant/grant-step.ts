import { actsFor, type Change, forbidden, refuse, type Who } from "@kommgraph/infra";
import { isAuthority } from "../programme/authorities.ts";
import type { Grant, GrantState } from "./grant.entity.ts";

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
  expectStep(grant, to, side);
  grant.state = to;
}

/** Refuses a step that there is not from here. */
export function expectStep({ state: from }: Grant, to: GrantState, side: Side): void {
  if (!transitions[from][to]?.includes(side)) refuseStep(from, to, side);
}

/** Only the recipient accepts, draws, forwards and proves. */
export function expectRecipient({ who }: Change, { id, recipientId }: Grant): void {
  if (!actsFor(who, recipientId)) throw forbidden(who, `acting for the recipient of ${id}`);
}

/** The authority gives what it awarded; what was forwarded, the first recipient gives, pays and checks. */
export function expectGiver({ who }: Change, grant: Grant): void {
  if (!gives(who, grant)) throw forbidden(who, `acting for whoever gives ${grant.id}`);
}

export function gives(who: Who, { giverId, forwardedFrom }: Grant): boolean {
  return forwardedFrom === null ? isAuthority(who, giverId) : actsFor(who, giverId);
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

/** An accepted proof stands: what is left to come is the money that is claimed. */
export function refuseOnceAccepted({ state, repayBy }: Grant): void {
  if (state !== "PROOF_SUBMITTED" || repayBy === null) return;
  refuse(
    "ILLEGAL_TRANSITION",
    {
      en: "Its proof is accepted and its unspent money claimed; possible: CLOSED, with receiveRepayment.",
      de: "Der Nachweis ist angenommen, das Nichtverbrauchte zurückgefordert; möglich: CLOSED, mit receiveRepayment.",
    },
    "grant",
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
