import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Limits } from "./limits.ts";

/** What can be counted without knowing the schema. */
export type Measures = Omit<Limits, "tokens" | "cost">;

/**
 * Counts the largest operation of a document. Each fragment is counted once and then added where it is spread, so that
 * fragments of fragments, which would unfold to billions of fields, take no longer than their text. Questions about the
 * schema itself may be deeper: graphql-js limits them in its own way, and no subgraph is asked for them.
 */
export function measure(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const counted = new Map<string, Measures>();
  const ofFragment = (name: string): Measures => {
    const known = counted.get(name);
    if (known) return known;
    // Stays if the fragment contains itself, which validation refuses.
    counted.set(name, nothing);
    const fragment = fragments.get(name);
    const measures = fragment ? add(ofSet(fragment.selectionSet), fragment.directives?.length ?? 0) : nothing;
    counted.set(name, measures);
    return measures;
  };

  function ofSet({ selections }: SelectionSetNode): Measures {
    const sum = { ...nothing };
    const times = new Map<string, number>();
    for (const selection of selections) {
      const { depth, aliases, rootFields, fields, directives, repeats } = ofSelection(selection);
      sum.depth = Math.max(sum.depth, depth);
      sum.aliases += aliases;
      sum.rootFields += rootFields;
      sum.fields += fields;
      sum.directives += directives;
      const name = nameOf(selection);
      const here = (times.get(name) ?? 0) + 1;
      times.set(name, here);
      sum.repeats = Math.max(sum.repeats, repeats, here);
    }
    return sum;
  }

  function ofSelection(selection: SelectionNode): Measures {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return add(ofFragment(selection.name.value), directives);
    if (selection.kind === Kind.INLINE_FRAGMENT) return add(ofSet(selection.selectionSet), directives);
    const aliases = selection.alias ? 1 : 0;
    const aboutSchema = selection.name.value === "__schema" || selection.name.value === "__type";
    const inner = selection.selectionSet ? ofSet(selection.selectionSet) : nothing;
    return {
      depth: aboutSchema ? 1 : inner.depth + 1,
      aliases: inner.aliases + aliases,
      rootFields: 1,
      fields: inner.fields + 1,
      directives: inner.directives + directives,
      repeats: inner.repeats,
    };
  }

  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations
    .map((operation) => add(ofSet(operation.selectionSet), operation.directives?.length ?? 0))
    .reduce(largest, nothing);
}

const nothing: Measures = { depth: 0, aliases: 0, rootFields: 0, fields: 0, directives: 0, repeats: 0 };

function add(measures: Measures, directives: number): Measures {
  return directives === 0 ? measures : { ...measures, directives: measures.directives + directives };
}

function largest(one: Measures, other: Measures): Measures {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    fields: Math.max(one.fields, other.fields),
    directives: Math.max(one.directives, other.directives),
    repeats: Math.max(one.repeats, other.repeats),
  };
}

/** Selections of equal name are compared with each other in validation. */
function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
  return `...${selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : ""}`;
}
