import type { de } from "./call.words.de.ts";

export const en: typeof de = {
  verdict: { YES: "yes", NO: "no", MISSING: "not known yet" },
  calls: {
    panel: "Open and coming calls",
    results: (count) => `${count} calls`,
    sentence: {
      open: (open, coming, first, days) =>
        `${open === "1" ? "One call is open" : `${open} calls are open`}, the first until ${first} (${days})${coming === "0" ? "" : coming === "1" ? "; one more is announced" : `; ${coming} more are announced`}.`,
      none: (coming) => `No call is open at present; ${coming === "1" ? "one is" : `${coming} are`} announced.`,
    },
    caption: "The next deadline first",
    none: "No call is open or announced at present.",
    opens: (day) => `opens on ${day}`,
    group: "all calls shown",
    decidesNothing:
      "The precheck goes by what is known here. It replaces no application and decides nothing: the approving authority does.",
    column: {
      title: "Call",
      deadline: "Deadline",
      days: "left",
      who: "Who may apply",
      amounts: "Amounts",
      verdict: "Precheck for us",
    },
    file: "calls",
  },
  call: {
    panel: "Call",
    close: "Close call",
    gone: "There is no such call.",
    programme: "Programme",
    window: "Deadline",
    until: (from, to) => (from ? `${from} until ${to}` : `until ${to}`),
    daysLeft: "Left",
    notOpen: "accepts no applications at present",
    budgetYear: "Budget year",
    priorities: "Priorities",
    note: "Note",
    rules: "Conditions",
    precheck: "May we apply?",
    verdict: {
      YES: "Yes: every condition is fulfilled, as far as is known here.",
      NO: "No: at least one condition is not fulfilled.",
      MISSING: "Probably: no condition speaks against it, but something is not known yet.",
    },
  },
  rule: {},
};
