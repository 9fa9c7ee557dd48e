import { type Context, loaderOf } from "@kommgraph/infra";
import type { EntityManager } from "@mikro-orm/postgresql";
import { EligibilityRule } from "./eligibility-rule.entity.ts";

/** The rules of a programme, after those of the programmes it belongs to; one statement for all programmes of a request. */
export function rulesOf(context: Context, programme: string): Promise<EligibilityRule[]> {
  const loader = loaderOf<EligibilityRule[]>(
    context,
    "rules of programmes",
    (programmes) => findRules(context.em, programmes),
    () => [],
  );
  return loader.load(programme);
}

/** The rules of each of these programmes. */
export async function findRules(
  em: EntityManager,
  programmes: readonly string[],
): Promise<Map<string, EligibilityRule[]>> {
  const rows: Record<string, unknown>[] = await em.execute(rulesOfProgrammes, [[...programmes]]);
  const groups = Map.groupBy(rows, ({ asked }) => String(asked));
  return new Map(
    [...groups].map(([asked, rules]) => [asked, rules.map((row) => em.map(EligibilityRule, row as never))]),
  );
}

const rulesOfProgrammes = `
  select programme.id as asked, rule.*
  from programme join eligibility_rule as rule on rule.programme_id = any(programme.path)
  where programme.id in (?)
  order by array_position(programme.path, rule.programme_id), rule.position`;
