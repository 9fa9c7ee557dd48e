import { type Change, refuse } from "@kommgraph/infra";
import type { Call } from "../call/call.entity.ts";
import { isOpen } from "../call/call.filter.ts";

/** Applications are handed in inside the window of the call, to the second. */
export function refuseOutsideWindow(change: Change, call: Call): void {
  refuseAfterDeadline(change, call);
  if (isOpen(call, change.now)) return;
  refuse(
    "CALL_NOT_OPEN",
    {
      en: `Applications are accepted from ${inBerlin(call.opensAt).en} on.`,
      de: `Anträge werden ab dem ${inBerlin(call.opensAt).de} angenommen.`,
    },
    "application",
  );
}

/** After its last second a call takes nothing new. */
export function refuseAfterDeadline({ now }: Change, call: Call): void {
  if (call.opensAt > now || isOpen(call, now)) return;
  refuse(
    "DEADLINE_PASSED",
    {
      en: `The call closed on ${inBerlin(call.closesAt).en}; “calls(open: true)” lists those that are open.`,
      de: `Der Aufruf endete am ${inBerlin(call.closesAt).de}; „calls(open: true)“ nennt die offenen.`,
    },
    "call",
  );
}

function inBerlin(instant: Date): { en: string; de: string } {
  return { en: `${english.format(instant)} (Europe/Berlin)`, de: `${german.format(instant)} Uhr` };
}

const options = { timeZone: "Europe/Berlin", dateStyle: "long", timeStyle: "medium" } as const;
const english = new Intl.DateTimeFormat("en-GB", options);
const german = new Intl.DateTimeFormat("de-DE", options);
