import {
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import type { Path } from "./draft.ts";

/** The shortest way from the root to a type, past fields that need nothing where there is such a way. */
export function pathToType(schema: GraphQLSchema, wanted: string): Path | undefined {
  return shortest(schema, wanted, false) ?? shortest(schema, wanted, true);
}

function shortest(schema: GraphQLSchema, wanted: string, mayNeed: boolean): Path | undefined {
  const root = schema.getQueryType();
  if (!root) return undefined;
  if (root.name === wanted) return [];
  const seen = new Set([root.name]);
  let front: { type: string; path: Path }[] = [{ type: root.name, path: [] }];
  for (let depth = 0; depth < deepest && front.length > 0; depth++) {
    const next: typeof front = [];
    for (const { type, path } of front) {
      for (const step of stepsFrom(schema, type, mayNeed || depth === 0)) {
        if (seen.has(step.type)) continue;
        if (step.type === wanted) return [...path, step.name];
        seen.add(step.type);
        next.push({ type: step.type, path: [...path, step.name] });
      }
    }
    front = next;
  }
  return undefined;
}

const deepest = 7;

function stepsFrom(schema: GraphQLSchema, name: string, mayNeed: boolean): { name: string; type: string }[] {
  const type = schema.getType(name);
  const fields =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter(({ args }) => mayNeed || !args.some(isRequiredArgument))
          .map((field) => ({ name: field.name, type: getNamedType(field.type).name }))
      : [];
  const kinds =
    isInterfaceType(type) || isUnionType(type)
      ? schema.getPossibleTypes(type).map((one) => ({ name: `... on ${one.name}`, type: one.name }))
      : [];
  return [...fields, ...kinds];
}
