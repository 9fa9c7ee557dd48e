import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from "graphql";
import { quote } from "../quote.ts";
import type { Write } from "./write.ts";

/** Writes a scalar or enum value and marks what is none as odd; the rules are those of the library's isValidLeafValue. */
export function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) return enumWriter(type);
  switch (type.name) {
    case "String":
      return (value, oddities) => (typeof value === "string" ? quote(value) : oddities.met());
    case "ID":
      return (value, oddities) =>
        typeof value === "string" ? quote(value) : isPlainInteger(value) ? String(value) : oddities.met();
    case "Int":
      return (value, oddities) => (isPlainInteger(value) ? String(value) : oddities.met());
    case "Float":
      return (value, oddities) => (typeof value === "number" ? JSON.stringify(value) : oddities.met());
    case "Boolean":
      return (value, oddities) => (value === true ? "true" : value === false ? "false" : oddities.met());
    default: // a custom scalar may be anything
      return (value) => (typeof value === "string" ? quote(value) : JSON.stringify(value));
  }
}

function enumWriter(type: GraphQLEnumType): Write {
  const texts = new Map(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value, oddities) => texts.get(value as string) ?? oddities.met();
}

function isPlainInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e21; // larger ones print with an e
}
