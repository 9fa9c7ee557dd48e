import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from "graphql";

/** A field with the arguments of a requirement, under the name the planner knows it by. */
export interface NamedRequirement {
  readonly name: string;
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
}

export interface NamedRequirements {
  readonly document: DocumentNode;
  readonly byName: ReadonlyMap<string, NamedRequirement>;
  /** The names one field of one subgraph requires, by `subgraph Type.field`. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
}

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * The planner keeps what a field requires and what the client asks for under one response name, whatever their arguments:
 * `price(currency: "EUR")` of the client is then sent for the `price(currency: "USD")` a field requires. So every
 * required field with arguments becomes a field of its own, for the planner only; `restoreArguments` turns it back.
 */
export function nameRequiredArguments(supergraph: DocumentNode): NamedRequirements {
  const types = new Map<string, Definition>();
  const services = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (isDefinition(definition)) types.set(definition.name.value, definition);
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      services.set(name.value, textOf(directives[0], "name") ?? name.value);
    }
  }
  const byName = new Map<string, NamedRequirement>();
  const of = new Map<string, Set<string>>();
  const added = new Map<string, Map<string, FieldDefinitionNode>>();

  const renamed = visit(supergraph, { ObjectTypeDefinition: withNamed, InterfaceTypeDefinition: withNamed });
  const document = visit(renamed, { ObjectTypeDefinition: withAdded, InterfaceTypeDefinition: withAdded });
  return { document, byName, of };

  function withNamed<Node extends Definition>(type: Node): Node | undefined {
    let changed = false;
    const fields = type.fields?.map((field) => {
      const directives = field.directives?.map((directive) => {
        const required = directive.name.value === "join__field" ? textOf(directive, "requires") : undefined;
        if (!required?.includes("(")) return directive;
        const [definition] = parse(`{ ${required} }`, { noLocation: true }).definitions;
        if (definition?.kind !== Kind.OPERATION_DEFINITION) return directive;
        const used = new Set<string>();
        const selectionSet = nameIn(definition.selectionSet, type.name.value, used);
        of.set(`${services.get(textOf(directive, "graph") ?? "")} ${type.name.value}.${field.name.value}`, used);
        changed = true;
        return withText(directive, "requires", print(selectionSet).slice(1, -1).replaceAll(/\s+/g, " ").trim());
      });
      return directives ? { ...field, directives } : field;
    });
    return changed && fields ? { ...type, fields } : undefined;
  }

  function nameIn(selectionSet: SelectionSetNode, type: string, used: Set<string>): SelectionSetNode {
    const selections = selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const within = selection.typeCondition?.name.value ?? type;
        return { ...selection, selectionSet: nameIn(selection.selectionSet, within, used) };
      }
      const definition = types.get(type)?.fields?.find(({ name }) => name.value === selection.name.value);
      const below = definition && selection.selectionSet;
      const nested = below
        ? { ...selection, selectionSet: nameIn(below, namedType(definition.type), used) }
        : selection;
      return definition && selection.arguments?.length ? nameOne(nested, type, definition, used) : nested;
    });
    return { ...selectionSet, selections };
  }

  function nameOne(node: FieldNode, type: string, definition: FieldDefinitionNode, used: Set<string>): FieldNode {
    const field = node.name.value;
    const args = node.arguments ?? [];
    const same = [...byName.values()].find(
      (each) => each.field === field && each.arguments.map(print).join() === args.map(print).join(),
    );
    const name = same?.name ?? `${field}__required${byName.size + 1}`;
    byName.set(name, { name, field, arguments: args });
    used.add(name);
    for (const [owner, { interfaces = [], fields = [] }] of types) {
      if (owner !== type && !interfaces.some((each) => each.name.value === type)) continue;
      const original = fields.find((each) => each.name.value === field) ?? definition;
      const more = added.get(owner) ?? new Map<string, FieldDefinitionNode>();
      added.set(owner, more.set(name, { ...original, name: { kind: Kind.NAME, value: name }, arguments: [] }));
    }
    return {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      ...(node.selectionSet && { selectionSet: node.selectionSet }),
    };
  }

  function withAdded<Node extends Definition>(node: Node): Node | undefined {
    const more = added.get(node.name.value);
    return more && { ...node, fields: [...(node.fields ?? []), ...more.values()] };
  }
}

function isDefinition(node: { kind: string }): node is Definition {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function textOf(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function withText(directive: ConstDirectiveNode, argument: string, value: string): ConstDirectiveNode {
  const replaced = directive.arguments?.map((each) =>
    each.name.value === argument ? { ...each, value: { kind: Kind.STRING as const, value } } : each,
  );
  return { ...directive, arguments: replaced ?? [] };
}
