import {
  type DefinitionNode,
  Kind,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from "graphql";
import { sourceOf } from "../part.ts";
import type { Finding, LintedSubgraph } from "./finding.ts";
import { hasDirective, isTypeWithFields, keyFieldsOf, type Ownership } from "./ownership.ts";

interface Described {
  where: string;
  description?: StringValueNode | undefined;
}

/** Descriptions are the manual of the graph; what a subgraph only refers to is described by its owner. */
export function findUndescribed({ name: subgraph, document }: LintedSubgraph, ownership: Ownership): Finding[] {
  return document.definitions
    .filter(isType)
    .flatMap((type) => partsOf(type, ownership.isStub(type.name.value, subgraph)))
    .filter(({ description }) => !description?.value.trim())
    .map(({ where }) => ({
      subgraph,
      where,
      problem: `has no description. Give it one in ${sourceOf(subgraph)}: what it is, with the official German name.`,
    }));
}

function partsOf(type: TypeDefinitionNode | TypeExtensionNode, isStub: boolean): Described[] {
  const name = type.name.value;
  if (isOfFederation(name)) return [];
  const itself = {
    where: name,
    description: type.kind.endsWith("Definition") ? (type as TypeDefinitionNode).description : undefined,
  };
  return [...(isStub || isRoot(name) ? [] : [itself]), ...membersOf(type, isStub)];
}

function membersOf(type: TypeDefinitionNode | TypeExtensionNode, isStub: boolean): Described[] {
  const name = type.name.value;
  if (isTypeWithFields(type)) {
    const keys = keyFieldsOf(type);
    return (type.fields ?? [])
      .filter((field) => !isOfFederation(field.name.value))
      .filter((field) => !(isStub && (keys.has(field.name.value) || hasDirective(field, "external"))))
      .flatMap((field) => {
        const where = `${name}.${field.name.value}`;
        const args = (field.arguments ?? []).map((argument) => ({
          where: `${where}(${argument.name.value}:)`,
          description: argument.description,
        }));
        return [{ where, description: field.description }, ...args];
      });
  }
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) {
    return (type.fields ?? []).map(({ name: field, description }) => ({
      where: `${name}.${field.value}`,
      description,
    }));
  }
  if (type.kind === Kind.ENUM_TYPE_DEFINITION || type.kind === Kind.ENUM_TYPE_EXTENSION) {
    return (type.values ?? []).map(({ name: value, description }) => ({
      where: `${name}.${value.value}`,
      description,
    }));
  }
  return [];
}

function isType(definition: DefinitionNode): definition is TypeDefinitionNode | TypeExtensionNode {
  return /Type(Definition|Extension)$/.test(definition.kind);
}

function isRoot(type: string): boolean {
  return ["Query", "Mutation", "Subscription"].includes(type);
}

/** `_Any`, `_entities`, `link__Import` and their like. */
function isOfFederation(name: string): boolean {
  return name.startsWith("_") || name.includes("__");
}
