import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { keptTypes, untoldFields } from "./kept-types.ts";

/** Worked out once for each operation, as long as its document is remembered. */
const known = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether the answer of an operation follows from what the change feed tells, and from nothing else. */
export function mayBeKept(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  let may = known.get(operation);
  if (may === undefined) {
    // A document with several operations is taken as a whole: at worst an answer is asked for that could have been kept.
    may = operation.operation === "query" && consistsOfKept(schema, document);
    known.set(operation, may);
  }
  return may;
}

function consistsOfKept(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let kept = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        if (name.value === "__typename") return;
        const parent = types.getParentType();
        const type = getNamedType(types.getType());
        const strange = isCompositeType(type) && !keptTypes.has(type.name);
        if (!parent || !type || strange || !keptTypes.has(parent.name)) kept = false;
        else if (untoldFields.has(`${parent.name}.${name.value}`)) kept = false;
      },
    }),
  );
  return kept;
}
