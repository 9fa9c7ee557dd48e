import type { ReferenceResolver } from "@kommgraph/schema";
import type { EntityClass, Ref } from "@mikro-orm/postgresql";
import type { Context } from "./context.ts";
import { everybody } from "./identity/access.ts";
import type { Who } from "./identity/who.ts";
import { loaderOf } from "./loader.ts";

/** The row with this key, or null; all that one request asks for come in one statement. */
export function load<Entity extends object>(
  context: Context,
  entity: EntityClass<Entity>,
  key: string,
  by: keyof Entity & string = "id" as keyof Entity & string,
): Promise<Entity | null> {
  const loader = loaderOf<Entity | null>(
    context,
    `${entity.name} by ${by}`,
    async (keys) => {
      const rows = await context.em.find(entity, { [by]: { $in: [...keys] } } as never);
      return new Map(rows.map((row) => [String(row[by]), row]));
    },
    () => null,
  );
  return loader.load(key);
}

/** The row a relation points to; all that one request asks for come in one statement, whichever relation asks. */
export function related<Entity extends { id: string }>(
  context: Context,
  entity: EntityClass<Entity>,
  relation: Ref<Entity>,
): Promise<Entity>;
export function related<Entity extends { id: string }>(
  context: Context,
  entity: EntityClass<Entity>,
  relation: Ref<Entity> | null | undefined,
): Promise<Entity | null>;
export async function related<Entity extends { id: string }>(
  context: Context,
  entity: EntityClass<Entity>,
  relation: Ref<Entity> | null | undefined,
): Promise<Entity | null> {
  if (!relation) return null;
  return relation.isInitialized() ? (relation.unwrap() as Entity) : load(context, entity, relation.id as string);
}

/** Resolves references to a public entity this subgraph owns, by whichever of its keys the reference carries. */
export function byId<Entity extends object>(
  entity: EntityClass<Entity>,
  ...otherKeys: (keyof Entity & string)[]
): ReferenceResolver {
  const resolve = (reference: Record<string, string>, context: Context) => {
    const key = ["id", ...otherKeys].find((name) => typeof reference[name] === "string") as keyof Entity & string;
    return load(context, entity, reference[key] as string, key);
  };
  return Object.assign(resolve, { access: everybody.text });
}

/** Resolves references to an entity that some may see and others may not; for these it is as if it were not there. */
export function byIdIfVisible<Entity extends object>(
  entity: EntityClass<Entity>,
  visible: { text: string; isVisible(who: Who, row: Entity): boolean },
): ReferenceResolver {
  const resolve = async (reference: Record<string, string>, context: Context) => {
    const row = await load(context, entity, reference.id as string);
    return row && visible.isVisible(context.who, row) ? row : null;
  };
  return Object.assign(resolve, { access: visible.text });
}

/** Resolves references to somebody else's type, to which this subgraph only adds fields: the key is all there is. */
export function byKeyAlone<Stub extends object>(stub: new () => Stub): ReferenceResolver {
  const resolve = (reference: Record<string, string>) => Object.assign(new stub(), reference);
  return Object.assign(resolve, { access: "everybody, what is added to it as declared there" });
}

/** A reference to somebody else's entity, from the key that is stored here. */
export function referenceTo<Stub extends { id: string }>(stub: new () => Stub, id: string): Stub;
export function referenceTo<Stub extends { id: string }>(stub: new () => Stub, id: string | null): Stub | null;
export function referenceTo<Stub extends { id: string }>(stub: new () => Stub, id: string | null): Stub | null {
  return id === null ? null : Object.assign(new stub(), { id });
}
