import type { SeedJob } from "@kommgraph/infra";
import type { DataRow } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { EligibilityRule } from "../call/eligibility-rule.entity.ts";
import type { RuleCheck } from "../call/rule-check.ts";
import { authoritiesIn } from "../programme/authorities.ts";
import { Programme } from "../programme/programme.entity.ts";
import { readOwnData } from "./data-file.ts";
import { lastDayOf, writtenDate } from "./written-date.ts";

/** The 23 programmes and building blocks with their aims and rules. */
export async function loadProgrammes({ em }: SeedJob): Promise<void> {
  const rows = readOwnData("programmes.csv");
  const parents = new Map(rows.map((row) => [row.text("code"), row.optional("parent")]));
  const aims = Map.groupBy(readOwnData("programme_aims.csv"), (row) => row.text("programme"));
  await em.upsertMany(
    Programme,
    inTreeOrder(rows).map((row, position) => ({
      ...programme(row),
      position,
      aims: (aims.get(row.text("code")) ?? []).map((aim) => aim.text("aim")),
      path: pathOf(row.text("code"), parents),
    })),
  );
  await em.upsertMany(EligibilityRule, readOwnData("eligibility_rules.csv").map(rule));
}

export function programmeId(code: string): string {
  return `prg_${code}`;
}

function programme(row: DataRow): EntityData<Programme> {
  const code = row.text("code");
  const parent = row.optional("parent");
  const [from, to] = [row.optional("from"), row.optional("to")];
  return {
    id: programmeId(code),
    code,
    name: row.text("name_de"),
    englishName: row.text("name_en"),
    parent: parent && programmeId(parent),
    funder: row.text("funder"),
    approvingAuthority: row.optional("approving_authority"),
    authorityIds: authoritiesIn(row.optional("approving_authority")),
    eligible: row.optional("eligible_applicants"),
    financing: row.optional("financing"),
    terms: row.optional("terms"),
    origin: origins[code] ?? null,
    startsOn: from && writtenDate(from).day,
    endsOn: to && lastDayOf(to),
    predecessorId: predecessors[code] ?? null,
  };
}

/** What took over from what. */
const predecessors: Record<string, string> = { KI: programmeId("KOMM_IN"), KIM: programmeId("EGN") };

/** The integration centres have two roots, and only one of them is a programme we know more of. */
const origins: Record<string, string> = {
  KI:
    "Merger of KOMM-IN NRW and the Regionale Arbeitsstellen zur Förderung von Kindern und Jugendlichen aus " +
    "Zuwandererfamilien (RAA)",
};

/** Every programme before its components. */
function inTreeOrder(rows: DataRow[], parent: string | null = null): DataRow[] {
  return rows
    .filter((row) => row.optional("parent") === parent)
    .flatMap((row) => [row, ...inTreeOrder(rows, row.text("code"))]);
}

function pathOf(code: string, parents: Map<string, string | null>): string[] {
  const parent = parents.get(code);
  return [...(parent ? pathOf(parent, parents) : []), programmeId(code)];
}

function rule(row: DataRow, position: number): EntityData<EligibilityRule> {
  return {
    programmeId: programmeId(row.text("programme")),
    code: row.text("code"),
    position,
    text: row.text("text"),
    legalBasis: row.optional("legal_basis"),
    checkKind: row.text("check") as RuleCheck,
    value: row.optional("value"),
  };
}
