import { refuse } from "@kommgraph/infra";
import type { EntityManager } from "@mikro-orm/postgresql";
import { numberOf } from "../change/cursor.ts";

/** Number of the last change there is. */
export async function lastNumber(em: EntityManager): Promise<number> {
  const [counter] = (await em.execute("select last::int8 as last from change_counter")) as { last: string }[];
  return Number(counter?.last ?? 0);
}

/** The number behind which a webhook goes on; refuses what is no cursor of the log as it is now. */
export async function positionBehind(em: EntityManager, after: string): Promise<number> {
  const number = numberOf(after);
  if (number !== undefined && number <= (await lastNumber(em))) return number;
  return refuse(
    "INVALID_CURSOR",
    {
      en: "after is not a cursor of this feed. Pass what `next` or a change's `cursor` said.",
      de: "after ist kein Cursor dieses Feeds. Bitte angeben, was `next` oder der `cursor` einer Änderung war.",
    },
    "after",
  );
}
