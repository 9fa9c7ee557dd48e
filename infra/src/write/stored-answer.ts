import { type EntityManager, helper, Utils } from "@mikro-orm/postgresql";

/** A call that is made again answers what it answered the first time, from what was stored then. */
export type StoredAnswer = Record<string, { type: string; row: Record<string, unknown> } | { value: unknown }>;

/** What a call answers, as a piece of SQL that makes what is stored of it. */
export function asStored(result: object): { text: string; parameters: string[] } {
  const fields = Object.entries(result).map(([field, value]) => {
    const { text, parameters } = storedAs(value);
    return { text: `?::text, ${text}`, parameters: [field, ...parameters] };
  });
  return {
    text: `jsonb_build_object(${fields.map(({ text }) => text).join(", ")})`,
    parameters: fields.flatMap(({ parameters }) => parameters),
  };
}

/** What was answered, made again from what was stored. */
export function restored(em: EntityManager, answer: StoredAnswer): object {
  const fields = Object.entries(answer).map(([field, stored]) => {
    if ("value" in stored) return [field, stored.value];
    return [field, em.map(em.getMetadata().getByClassName(stored.type).class as never, stored.row as never)];
  });
  return Object.fromEntries(fields);
}

/** Entities are stored as the rows they are now, without what is hidden from all output; everything else as it is. */
function storedAs(value: unknown): { text: string; parameters: string[] } {
  if (!Utils.isEntity(value)) {
    return { text: `jsonb_build_object('value', ?::jsonb)`, parameters: [JSON.stringify(value ?? null)] };
  }
  const meta = helper(value).__meta;
  const hidden = meta.props.filter((property) => property.hidden).flatMap(({ fieldNames }) => fieldNames);
  return {
    text: `jsonb_build_object('type', ?::text, 'row', coalesce(
      (select to_jsonb("row") - ?::text[] from "${meta.tableName}" "row" where "id" = ?), '{}'))`,
    parameters: [meta.className, `{${hidden.join(",")}}`, (value as { id: string }).id],
  };
}
