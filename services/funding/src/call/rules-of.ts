import { type Context, loaderOf } from "@kommgraph/infra";
import { EligibilityRule } from "./eligibility-rule.entity.ts";

/** The rules of a programme, after those of the programmes it belongs to; one statement for all programmes of a request. */
export function rulesOf(context: Context, programme: string): Promise<EligibilityRule[]> {
  const loader = loaderOf<EligibilityRule[]>(
    context,
    "rules of programmes",
    async (programmes) => {
      const rows: Record<string, unknown>[] = await context.em.execute(rulesOfProgrammes, [[...programmes]]);
      const groups = Map.groupBy(rows, ({ asked }) => String(asked));
      return new Map(
        [...groups].map(([asked, rules]) => [asked, rules.map((row) => context.em.map(EligibilityRule, row as never))]),
      );
    },
    () => [],
  );
  return loader.load(programme);
}

const rulesOfProgrammes = `
  select programme.id as asked, rule.*
  from programme join eligibility_rule as rule on rule.programme_id = any(programme.path)
  where programme.id in (?)
  order by array_position(programme.path, rule.programme_id), rule.position`;
