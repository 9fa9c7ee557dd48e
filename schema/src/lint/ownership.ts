import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from "graphql";
import { ownerOf } from "../ids.ts";
import type { PartName } from "../part.ts";
import type { LintedSubgraph } from "./finding.ts";

/** Which subgraph a type belongs to. */
export class Ownership {
  private readonly owners = new Map<string, PartName>();
  private readonly sharedInterfaces = new Set<string>();

  constructor(subgraphs: readonly LintedSubgraph[]) {
    const interfaces = subgraphs.flatMap(({ document }) => document.definitions.filter(isInterface));
    for (const { name } of interfaces) {
      if (interfaces.filter((other) => other.name.value === name.value).length > 1) {
        this.sharedInterfaces.add(name.value);
      }
    }
    const most = new Map<string, number>();
    for (const { name: subgraph, document } of subgraphs) {
      for (const entity of document.definitions.filter(isEntity)) {
        const type = entity.name.value;
        const said = fieldsSaidBy(entity);
        const official = ownerOf(type);
        if (official) this.owners.set(type, official);
        else if (said > (most.get(type) ?? -1)) {
          most.set(type, said);
          this.owners.set(type, subgraph);
        }
      }
    }
  }

  /** Whether a value of this type may have to come from another subgraph; it may then be missing when that one is down. */
  isForeign(type: string, subgraph: PartName): boolean {
    return this.sharedInterfaces.has(type) || this.isStub(type, subgraph);
  }

  /** Whether this subgraph only refers to the type, which another one owns. */
  isStub(type: string, subgraph: PartName): boolean {
    const owner = this.owners.get(type);
    return owner !== undefined && owner !== subgraph;
  }

  ownerOf(type: string): PartName | undefined {
    return this.owners.get(type);
  }
}

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Object and interface types, also where the text says `extend type`. */
export function isTypeWithFields(definition: DefinitionNode): definition is TypeWithFields {
  return /^(Object|Interface)Type(Definition|Extension)$/.test(definition.kind);
}

export function hasDirective(node: Pick<FieldDefinitionNode, "directives">, name: string): boolean {
  return node.directives?.some((directive) => directive.name.value === name) ?? false;
}

/** The names of the fields in the keys of an entity. */
export function keyFieldsOf(type: TypeWithFields): Set<string> {
  const keys = (type.directives ?? []).filter(({ name }) => name.value === "key");
  const selections = keys.flatMap(({ arguments: args }) =>
    (args ?? []).flatMap(({ name, value }) =>
      name.value === "fields" && value.kind === Kind.STRING ? (value.value.match(/\w+/g) ?? []) : [],
    ),
  );
  return new Set(selections);
}

function fieldsSaidBy(entity: TypeWithFields): number {
  const keys = keyFieldsOf(entity);
  return (entity.fields ?? []).filter((field) => !keys.has(field.name.value) && !hasDirective(field, "external"))
    .length;
}

function isEntity(definition: DefinitionNode): definition is TypeWithFields {
  return isTypeWithFields(definition) && hasDirective(definition, "key");
}

function isInterface(definition: DefinitionNode): definition is InterfaceTypeDefinitionNode {
  return isTypeWithFields(definition) && definition.kind.startsWith("Interface");
}
