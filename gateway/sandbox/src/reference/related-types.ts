import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from "graphql";

/** An arrow: a field of one type that leads to another. */
export interface Relation {
  from: string;
  field: string;
  to: string;
  /** Whether it leads to many. */
  many: boolean;
}

/** The type behind a field, past the pages (`CourseConnection`) that lists come in. */
export function targetOf(type: GraphQLOutputType): { type: GraphQLNamedType; many: boolean } {
  const named = getNamedType(type);
  const many = isListType(getNullableType(type));
  if (!isObjectType(named)) return { type: named, many };
  const { nodes, edges } = named.getFields();
  const inner = /Connection$/.test(named.name) ? (nodes ?? edges) : undefined;
  return inner ? { type: getNamedType(inner.type), many: true } : { type: named, many };
}

/** Whether a type only carries others: pages, edges, payloads of changes, the roots. */
export function isWrapping({ name }: GraphQLNamedType): boolean {
  return /(Connection|Edge|Payload)$|^(Query|Mutation|PageInfo)$/.test(name);
}

/** The arrows that start at a type. */
export function relationsOf(type: GraphQLNamedType): Relation[] {
  if (isUnionType(type)) {
    return type.getTypes().map(({ name }) => ({ from: type.name, field: "is one of", to: name, many: false }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Relation[] => {
    const { type: target, many } = targetOf(field.type);
    const leads = isObjectType(target) || isInterfaceType(target) || isUnionType(target);
    return leads && !isWrapping(target) ? [{ from: type.name, field: field.name, to: target.name, many }] : [];
  });
}

/** A part of the graph that belongs to one subgraph. */
export interface Domain {
  name: string;
  /** Types that things are of: objects, interfaces, unions. */
  types: string[];
  enums: string[];
}

/** The types of each subgraph; those that several share stand under `shared`. */
export function domainsOf(schema: GraphQLSchema, owners: Readonly<Record<string, string[]>>): Domain[] {
  const domains = new Map<string, Domain>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isWrapping(type)) continue;
    const by = owners[type.name] ?? [];
    const name = by.length === 1 && by[0] ? by[0] : "shared";
    const domain = domains.get(name) ?? { name, types: [], enums: [] };
    if (isObjectType(type) || isInterfaceType(type) || isUnionType(type)) domain.types.push(type.name);
    else if (isEnumType(type)) domain.enums.push(type.name);
    else continue;
    domains.set(name, domain);
  }
  const found = [...domains.values()].filter(({ types }) => types.length > 0);
  return found.toSorted(
    (one, other) =>
      Number(one.name === "shared") - Number(other.name === "shared") || one.name.localeCompare(other.name),
  );
}
