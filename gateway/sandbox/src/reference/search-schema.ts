import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** A place of the schema that a search found. */
export interface Found {
  type: string;
  /** A field or value of it. */
  member?: string;
  description: string;
  /** Higher is better. */
  score: number;
}

interface Entry extends Omit<Found, "score"> {
  name: string;
  text: string;
}

const indexes = new WeakMap<GraphQLSchema, Entry[]>();

/** Finds types, fields, arguments, values by all words of a text, in names and descriptions; names count more. */
export function searchSchema(schema: GraphQLSchema, text: string): Found[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  let entries = indexes.get(schema);
  if (!entries) {
    entries = entriesOf(schema);
    indexes.set(schema, entries);
  }
  return entries
    .flatMap((entry): Found[] => {
      let score = 0;
      for (const word of words) {
        const worth = worthOf(word, entry);
        if (worth === 0) return [];
        score += worth;
      }
      const { type, member, description } = entry;
      return [{ type, ...(member !== undefined && { member }), description, score }];
    })
    .toSorted((one, other) => other.score - one.score);
}

function worthOf(word: string, { name, text, member }: Entry): number {
  const type = member === undefined ? 2 : 0;
  if (name === word) return 20 + type;
  if (name.startsWith(word)) return 10 + type;
  if (name.includes(word)) return 6 + type;
  return text.includes(word) ? 1 + type : 0;
}

function entriesOf(schema: GraphQLSchema): Entry[] {
  const entries: Entry[] = [];
  const add = (type: string, member: string | undefined, description: string | null | undefined, more = "") =>
    entries.push({
      type,
      ...(member !== undefined && { member }),
      description: description ?? "",
      name: folded(member ?? type),
      text: folded(`${type} ${member ?? ""} ${description ?? ""} ${more}`),
    });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    add(type.name, undefined, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) add(type.name, value.name, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) add(type.name, field.name, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        add(
          type.name,
          field.name,
          field.description,
          field.args.map(({ name, description }) => `${name} ${description}`).join(" "),
        );
      }
    }
  }
  return entries;
}

/** Small letters without marks: “träger” is found as “Trager” and the other way round. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
}
