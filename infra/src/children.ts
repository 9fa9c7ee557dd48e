import type { EntityClass, FilterQuery } from "@mikro-orm/postgresql";
import type { Context } from "./context.ts";
import { keyOf } from "./foreign-key.ts";
import { loaderOf } from "./loader.ts";

/** All rows of a parent, such as the towns of a county; one statement for all parents of a request. */
export function findAllOf<Entity extends object>(
  context: Context,
  entity: EntityClass<Entity>,
  parent: { property: keyof Entity & string; id: string },
  options: {
    orderBy: Partial<Record<keyof Entity & string, "asc" | "desc">>;
    /** What tells this request apart from others of the same field. */
    args?: unknown;
    where?: FilterQuery<Entity>;
  },
): Promise<Entity[]> {
  const { property } = parent;
  const loader = loaderOf<Entity[]>(
    context,
    `${entity.name} of ${property} ${JSON.stringify(options.args ?? null)}`,
    async (keys) => {
      const where = { $and: [{ [property]: { $in: [...keys] } }, options.where ?? {}] };
      const rows = await context.em.find(entity, where as never, { orderBy: options.orderBy as never });
      return Map.groupBy(rows, (row) => keyOf(row[property]));
    },
    () => [],
  );
  return loader.load(parent.id);
}
