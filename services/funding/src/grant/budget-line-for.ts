import { type Change, dayInBerlin, refuse } from "@kommgraph/infra";

/** The line that pays, and the programme it pays for. */
export interface PayingLine {
  id: string;
  code: string;
  programme: string;
}

/** A line of the budget of a call's programme and year; null in the fields of what there is not. */
interface Candidate {
  programme: string;
  year: number;
  budget: string | null;
  demonstration: boolean | null;
  line: string | null;
  code: string | null;
}

/** The budget line that pays for a call: of its programme and year; named where there are several. */
export async function lineFor(change: Change, call: string, code: string | null | undefined): Promise<PayingLine> {
  const [first, ...others] = (await candidatesFor(change, call, code ?? null)) as [Candidate, ...Candidate[]];
  refuseWithoutBudget(change, first);
  const { programme, year, line } = first;
  if (line !== null && others.length === 0) return { id: line, code: first.code as string, programme };
  const codes = (await candidatesFor(change, call, null)).map((one) => one.code).join(", ");
  return refuse(
    "BUDGET_LINE_NEEDED",
    {
      en: `Name the line that pays; the budget of ${year} has ${codes}.`,
      de: `Bitte den Titel nennen, der zahlt; der Haushalt ${year} hat ${codes}.`,
    },
    "line",
  );
}

/** Without their sums: these are the ledger's business, and could be stale when the money is booked. */
function candidatesFor({ em }: Change, call: string, code: string | null): Promise<Candidate[]> {
  return em.execute(
    `select "call"."programme_id" as "programme", "budget_year" as "year", "budget"."id" as "budget",
       "budget"."demonstration", "line"."id" as "line", "line"."code"
     from "call"
     left join lateral (
       select "id", "demonstration" from "budget"
       where "programme_id" = "call"."programme_id" and "year" = "budget_year"
       order by "budget_day" <> "call"."budget_day", "budget_day" limit 1
     ) as "budget" on true
     left join "budget_line" as "line" on "line"."budget_id" = "budget"."id" and (?::text is null or "line"."code" = ?)
     where "call"."id" = ? order by "line"."position"`,
    [code, code, call],
  );
}

function refuseWithoutBudget({ now }: Change, { budget, demonstration, year }: Candidate): void {
  if (budget === null) {
    refuse(
      "NO_BUDGET",
      {
        en: `There is no budget for ${year} yet; the ministry plans it.`,
        de: `Für ${year} gibt es noch keinen Haushalt; das Ministerium plant ihn.`,
      },
      "application",
    );
  }
  if (!demonstration && year < Number(dayInBerlin(now).slice(0, 4))) {
    refuse(
      "YEAR_ENDED",
      {
        en: `The budget year ${year} has ended; nothing can be committed any more.`,
        de: `Das Haushaltsjahr ${year} ist zu Ende; gebunden werden kann nichts mehr.`,
      },
      "application",
    );
  }
}
