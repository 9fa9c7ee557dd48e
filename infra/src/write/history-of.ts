import type { ChangeKind, HistoryEntry } from "@kommgraph/schema";
import type { Context } from "../context.ts";
import { loaderOf } from "../loader.ts";

interface Row {
  entity_id: string;
  kind: ChangeKind;
  mutation: string;
  partner: string | null;
  at: Date;
  note: string | null;
  differences: Record<string, [unknown, unknown]>;
}

/** All that was ever done to a thing, oldest first; one statement for all things of a type in a request. */
export function historyOf(context: Context, type: string, id: string): Promise<HistoryEntry[]> {
  const loader = loaderOf<HistoryEntry[]>(
    context,
    `history of ${type}`,
    async (ids) => {
      const rows = (await context.em.execute(
        `select "entity_id", "kind", "mutation", "partner", "at", "note", "differences" from "history"
         where "entity_type" = ? and "entity_id" = any(?) order by "id"`,
        [type, `{${ids.join(",")}}`],
      )) as Row[];
      const groups = Map.groupBy(rows, (row) => row.entity_id);
      return new Map([...groups].map(([of, steps]) => [of, steps.map(toEntry)]));
    },
    () => [],
  );
  return loader.load(id);
}

function toEntry({ kind, mutation, partner, at, note, differences }: Row): HistoryEntry {
  return {
    at: new Date(at),
    kind,
    mutation,
    by: partner,
    note,
    differences: Object.entries(differences).map(([field, [before, after]]) => ({
      field,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    })),
  };
}
