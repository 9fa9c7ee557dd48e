import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** How a deprecation is written: the day on which it was announced, and what to use instead. */
const announcement = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]): \S/;

/** How long after its announcement something may go. */
const monthsOfNotice = 6;

export const deprecationForm =
  '@deprecated(reason: "YYYY-MM-DD: what to use instead"), with the day on which it was announced';

/** The first day on which something with this reason may go; undefined where the reason carries no date. */
export function removableFrom(reason: string): string | undefined {
  const [, year, month, day] = announcement.exec(reason) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const months = Number(year) * 12 + Number(month) - 1 + monthsOfNotice;
  // As text it compares rightly even where the month is shorter: behind 2027-02-31 comes 2027-03-01.
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-${day}`;
}

/** Reason by path, e.g. `Course.title`; for a type, which cannot be deprecated itself, the latest of all that lead to it. */
export function deprecationsOf(schema: GraphQLSchema): Map<string, string> {
  const reasons = new Map<string, string>();
  const uses = new Map<string, (string | null)[]>();
  const use = (type: GraphQLNamedType, reason: string | null) =>
    uses.set(type.name, [...(uses.get(type.name) ?? []), reason]);
  const note = (path: string, { deprecationReason }: { deprecationReason?: string | null | undefined }) => {
    if (deprecationReason) reasons.set(path, deprecationReason);
    return deprecationReason ?? null;
  };
  const noteInput = (path: string, input: GraphQLArgument | GraphQLInputField, outer: string | null) =>
    use(getNamedType(input.type), note(path, input) ?? outer);

  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) noteInput(`${type.name}.${field.name}`, field, null);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const path = `${type.name}.${field.name}`;
        const reason = note(path, field);
        if (getNamedType(field.type) !== type) use(getNamedType(field.type), reason);
        for (const argument of field.args) noteInput(`${path}.${argument.name}`, argument, reason);
      }
    }
  }
  for (const [type, found] of uses) {
    const latest = found.map((reason) => reason ?? "").toSorted();
    if (latest[0]) reasons.set(type, latest.at(-1) as string);
  }
  return reasons;
}

/** Whether what stands at the path, or what it stands in, was announced to go long enough ago. */
export function isAnnounced(path: string, reasons: ReadonlyMap<string, string>, today: string): boolean {
  const steps = path.split(".");
  return steps.some((_step, index) => {
    const from = removableFrom(reasons.get(steps.slice(0, index + 1).join(".")) ?? "");
    return from !== undefined && from <= today;
  });
}
