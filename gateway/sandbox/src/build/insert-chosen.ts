import { useGraphiQL } from "@graphiql/react";
import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, OperationTypeNode } from "graphql";
import { useEffect } from "react";
import { variablesIn } from "../edited-operation.ts";
import { useOpenOperation } from "../open-operation.ts";
import { type Draft, fieldAt, operationIn, type Path, toggleField } from "./draft.ts";
import { pathToType } from "./path-to-type.ts";
import { type Insertion, pendingInsert } from "./pending-insert.ts";

/** Puts a field that was chosen in the schema into the operation being edited where that fits, else into a new one. */
export function InsertChosen() {
  const insertion = pendingInsert.use();
  const schema = useGraphiQL((state) => state.schema);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const open = useOpenOperation();
  useEffect(() => {
    if (!insertion || !schema || !queryEditor || !variableEditor) return;
    pendingInsert.set(undefined);
    const edited = { query: queryEditor.getValue(), variables: variablesIn(variableEditor.getValue()) ?? {} };
    const { draft, isNew } = withField(schema, edited, insertion);
    const variables = Object.keys(draft.variables).length > 0 ? JSON.stringify(draft.variables, null, 2) : "";
    if (isNew) open({ query: draft.query, variables });
    else {
      queryEditor.setValue(draft.query);
      variableEditor.setValue(variables);
    }
  }, [insertion, schema, queryEditor, variableEditor, open]);
  return null;
}

function withField(schema: GraphQLSchema, edited: Draft, { type, field }: Insertion): { draft: Draft; isNew: boolean } {
  const operation = operationIn(edited.query);
  const place = operation?.operation === "query" ? placeOf(schema, operation, type) : undefined;
  if (operation && place && type !== "Query") {
    const path = [...place, field];
    const isThere = fieldAt(operation, path) !== undefined;
    return { draft: isThere ? edited : toggleField(schema, OperationTypeNode.QUERY, edited, path), isNew: false };
  }
  const root = type === schema.getMutationType()?.name ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const way = root === OperationTypeNode.MUTATION ? [] : pathToType(schema, type);
  const draft = toggleField(schema, root, { query: "", variables: {} }, [...(way ?? []), field]);
  return { draft, isNew: true };
}

/** Where an operation speaks of a type already. */
function placeOf(
  schema: GraphQLSchema,
  operation: NonNullable<ReturnType<typeof operationIn>>,
  wanted: string,
): Path | undefined {
  const visit = (set: typeof operation.selectionSet | undefined, typeName: string, path: Path): Path | undefined => {
    if (typeName === wanted) return path;
    const type = schema.getType(typeName);
    for (const selection of set?.selections ?? []) {
      if (selection.kind === "FragmentSpread") continue;
      const step = selection.kind === "Field" ? selection.name.value : `... on ${selection.typeCondition?.name.value}`;
      const next =
        selection.kind === "Field"
          ? (isObjectType(type) || isInterfaceType(type)) && !selection.alias
            ? type.getFields()[step]?.type
            : undefined
          : schema.getType(step.slice(7));
      const found = next && visit(selection.selectionSet, getNamedType(next).name, [...path, step]);
      if (found) return found;
    }
    return undefined;
  };
  const root = schema.getRootType(operation.operation);
  return root ? visit(operation.selectionSet, root.name, []) : undefined;
}
