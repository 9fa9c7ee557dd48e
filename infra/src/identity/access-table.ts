import { buildPlainSchema } from "@kommgraph/schema";
import { isObjectType } from "graphql";
import type { Service } from "../service.ts";

/** Stands where nobody has said who may use something; a test fails for every such line. */
export const undeclared = "UNDECLARED";

/** Who may use what of a service, a line of a Markdown table for every query, mutation, entity and guarded field. */
export function accessTable(service: Service): string[] {
  const plain = buildPlainSchema(service);
  const roots = [plain.getQueryType(), plain.getMutationType()].flatMap((type) => type ?? []);
  const rootLines = roots.flatMap((type) =>
    Object.values(type.getFields()).map((field) => lineOf(service, `${type.name}.${field.name}`, ruleOf(field))),
  );
  const entityLines = Object.entries(service.references).map(([name, { access }]) => lineOf(service, name, access));
  const fieldLines = Object.values(plain.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.includes(type))
    .flatMap((type) => Object.values(isObjectType(type) ? type.getFields() : {}).map((field) => ({ type, field })))
    .filter(({ field }) => ruleOf(field) !== undefined)
    .map(({ type, field }) => lineOf(service, `${type.name}.${field.name}`, ruleOf(field)));
  return [...rootLines.toSorted(), ...entityLines.toSorted(), ...fieldLines.toSorted()];
}

function ruleOf({ extensions }: { extensions: Readonly<Record<string, unknown>> }): string | undefined {
  return typeof extensions.access === "string" ? extensions.access : undefined;
}

function lineOf(service: Service, what: string, rule: string | undefined): string {
  return `| ${service.name} | \`${what}\` | ${rule ?? undeclared} |`;
}
