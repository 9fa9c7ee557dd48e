import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { badInput } from "./errors.ts";
import { languages } from "./vocabulary/languages.ts";

export const DateScalar = textScalar({
  name: "Date",
  description: "Calendar day, ISO 8601, e.g. `2026-09-01`.",
  parse(value) {
    try {
      return GraphQLLocalDate.parseValue(value) as string;
    } catch {
      throw badInput("INVALID_DATE", `“${value.slice(0, 40)}” is not a calendar day like 2026-09-01.`);
    }
  },
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "Instant in UTC, ISO 8601, e.g. `2026-09-01T07:30:00.000Z`.",
  extensions: {},
});

export const DecimalScalar = textScalar({
  name: "Decimal",
  description: "Decimal number as a string, never a float, e.g. `2450000.00`.",
  parse(value) {
    if (/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return value;
    throw badInput("INVALID_DECIMAL", `“${value.slice(0, 40)}” is not a decimal number like 1250.50.`);
  },
});

export const LanguageTagScalar = textScalar({
  name: "LanguageTag",
  description: "BCP 47 language tag, one of those the graph knows, e.g. `ar` or `uk`.",
  parse(value) {
    if (languages.has(value)) return value;
    throw badInput("UNKNOWN_LANGUAGE", `“${value.slice(0, 40)}” is not a language tag the graph knows, like ar or uk.`);
  },
});

/** A scalar that is a string on the wire and in the database, and differs from String only in what it accepts. */
function textScalar(scalar: { name: string; description: string; parse(value: string): string }): GraphQLScalarType {
  const fromText = (value: unknown): string => {
    if (typeof value === "string") return scalar.parse(value);
    throw badInput("BAD_USER_INPUT", `A ${scalar.name} is written as a string, not as ${JSON.stringify(value)}.`);
  };
  return new GraphQLScalarType<string, string>({
    name: scalar.name,
    description: scalar.description,
    serialize: (value) => String(value),
    parseValue: fromText,
    parseLiteral: (node: ValueNode) => fromText(node.kind === Kind.STRING ? node.value : undefined),
  });
}
