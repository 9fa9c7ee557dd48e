import { badInput, type Page } from "@kommgraph/schema";
import { type EntityClass, type EntityManager, type FilterQuery, raw } from "@mikro-orm/postgresql";
import type { Context } from "./context.ts";
import { behindCursor, encodeCursor, type Ordering } from "./cursor.ts";
import { keyOf } from "./foreign-key.ts";
import { loaderOf } from "./loader.ts";

/** Which page: `first` elements behind the cursor `after`. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

/** Which rows, in which order, which of them. */
export interface ListRequest<Entity extends object> {
  where: FilterQuery<Entity>;
  orderBy: Ordering<Entity>;
  page: PageRequest;
}

/** One page of a list, in one statement; `totalCount` costs a second when it is asked for. */
export async function findPage<Entity extends object>(
  context: Context,
  entity: EntityClass<Entity>,
  request: ListRequest<Entity>,
): Promise<Page<Entity>> {
  checkPage(request.page);
  const { em } = context;
  const rows = await context.loaders.during(() =>
    em.find(entity, everyOf(request.where, afterOf(entity.name, request)) as never, {
      orderBy: request.orderBy.map(([property, direction]) => ({ [property]: direction })) as never,
      limit: request.page.first + 1,
    }),
  );
  return new FoundPage(entity.name, request, rows, () => em.count(entity, request.where as never));
}

/**
 * The page of each of many parents, such as the courses of every town of a page: one statement for all of them, one
 * more for their counts when these are asked for. Requests of one field are told apart by `args`.
 */
export function findPageOf<Entity extends object>(
  context: Context,
  entity: EntityClass<Entity>,
  parent: { property: keyof Entity & string; id: string },
  args: unknown,
  request: () => ListRequest<Entity>,
): Promise<Page<Entity>> {
  const name = `pages of ${entity.name} by ${parent.property} ${JSON.stringify(args)}`;
  const pages = loaderOf<Page<Entity>>(
    context,
    name,
    (parents) => findPages(context, entity, parent.property, parents, name, request()),
    () => new FoundPage<Entity>(entity.name, request(), [], () => 0),
  );
  return pages.load(parent.id);
}

async function findPages<Entity extends object>(
  context: Context,
  entity: EntityClass<Entity>,
  property: keyof Entity & string,
  parents: readonly string[],
  name: string,
  request: ListRequest<Entity>,
): Promise<Map<string, Page<Entity>>> {
  checkPage(request.page);
  const { em } = context;
  const ofParents = { [property]: { $in: [...parents] } } as FilterQuery<Entity>;
  const where = everyOf(ofParents, request.where, afterOf(entity.name, request));
  const rows = await firstOfEach(em, entity, property, where, request);
  const groups = Map.groupBy(rows, (row) => keyOf(row[property]));
  const counts = loaderOf<number>(
    context,
    `count of ${name}`,
    // Counts what is asked of it, not the parents of this batch: a later batch of the same field shares this loader.
    (ids) =>
      countOfEach(
        em,
        entity,
        property,
        everyOf({ [property]: { $in: [...ids] } } as FilterQuery<Entity>, request.where),
      ),
    () => 0,
  );
  return new Map(
    parents.map((id) => [id, new FoundPage(entity.name, request, groups.get(id) ?? [], () => counts.load(id))]),
  );
}

/** The first rows of every parent, by a window over the parents. */
async function firstOfEach<Entity extends object>(
  em: EntityManager,
  entity: EntityClass<Entity>,
  property: string,
  where: FilterQuery<Entity>,
  request: ListRequest<Entity>,
): Promise<Entity[]> {
  const column = columnOf(em, entity);
  const order = request.orderBy.map(([by, direction]) => `"row"."${column(by)}" ${direction}`).join(", ");
  const rank = `row_number() over (partition by "row"."${column(property)}" order by ${order}) as "rank"`;
  const { sql, params } = em
    .createQueryBuilder(entity, "row")
    .select(["*", raw(rank)] as never)
    .where(where as never)
    .toQuery();
  const rows = await em
    .getConnection()
    .execute(`select * from (${sql}) "ranked" where "rank" <= ${request.page.first + 1} order by "rank"`, [...params]);
  return rows.map((row: Record<string, unknown>) => em.map(entity, row as never));
}

async function countOfEach<Entity extends object>(
  em: EntityManager,
  entity: EntityClass<Entity>,
  property: string,
  where: FilterQuery<Entity>,
): Promise<Map<string, number>> {
  const column = columnOf(em, entity)(property);
  const rows = (await em
    .createQueryBuilder(entity, "row")
    .select([raw(`"row"."${column}" as "parent"`), raw(`count(*)::int as "count"`)] as never)
    .where(where as never)
    .groupBy(property as never)
    .execute("all", false)) as unknown as { parent: string; count: number }[];
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}

function columnOf<Entity extends object>(em: EntityManager, entity: EntityClass<Entity>): (property: string) => string {
  const { properties } = em.getMetadata().get(entity);
  return (property) => (properties as Record<string, { fieldNames: string[] }>)[property]?.fieldNames[0] ?? property;
}

function afterOf<Entity extends object>(list: string, { page, orderBy }: ListRequest<Entity>): FilterQuery<Entity> {
  return (page.after ? behindCursor(list, orderBy, page.after) : {}) as FilterQuery<Entity>;
}

function everyOf<Entity extends object>(...conditions: FilterQuery<Entity>[]): FilterQuery<Entity> {
  return { $and: conditions } as FilterQuery<Entity>;
}

/** Counts the whole list only where that is asked for. */
class FoundPage<Entity extends object> implements Page<Entity> {
  readonly edges: Page<Entity>["edges"];
  readonly nodes: Entity[];
  readonly pageInfo: Page<Entity>["pageInfo"];
  readonly #count: () => Promise<number> | number;

  constructor(
    list: string,
    { orderBy, page }: ListRequest<Entity>,
    rows: Entity[],
    count: () => Promise<number> | number,
  ) {
    this.nodes = rows.slice(0, page.first);
    this.edges = this.nodes.map((node) => ({ node, cursor: encodeCursor(list, orderBy, node) }));
    this.pageInfo = {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
    this.#count = count;
  }

  get totalCount(): Promise<number> | number {
    return this.#count();
  }
}

function checkPage({ first }: PageRequest): void {
  if (first >= 1 && first <= 100) return;
  throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a page has 1 to 100 elements.`);
}
