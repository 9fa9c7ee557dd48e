import { type Context, loaderOf } from "@kommgraph/infra";
import type { AdviceReferral } from "./advice-referral.entity.ts";

/** How many come before a waiting referral, and itself; one statement for all of a request. */
export function waitingPositionOf(context: Context, { id }: AdviceReferral): Promise<number | null> {
  const loader = loaderOf<number | null>(
    context,
    "waiting positions",
    async (ids) => {
      const rows = (await context.em.execute(
        `select "one"."id", count(*)::int as "position"
         from "advice_referral" "one" join "advice_referral" "before"
           on "before"."offer_id" = "one"."offer_id" and "before"."state" = 'WAITING'
           and "before"."arrived" <= "one"."arrived"
         where "one"."id" = any(?) and "one"."state" = 'WAITING' group by "one"."id"`,
        [`{${ids.join(",")}}`],
      )) as { id: string; position: number }[];
      return new Map(rows.map(({ id, position }) => [id, position]));
    },
    () => null,
  );
  return loader.load(id);
}
