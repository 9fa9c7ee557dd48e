import { type MonacoEditor, useGraphiQL } from "@graphiql/react";
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
    const { draft, path, isNew } = withField(schema, edited, insertion);
    const variables = Object.keys(draft.variables).length > 0 ? JSON.stringify(draft.variables, null, 2) : "";
    if (isNew) open({ query: draft.query, variables });
    else if (draft !== edited) {
      queryEditor.setValue(draft.query);
      variableEditor.setValue(variables);
    }
    show(queryEditor, path);
  }, [insertion, schema, queryEditor, variableEditor, open]);
  return null;
}

/** Leads to where a field has come to stand: a long operation shows only a part of itself. */
function show(editor: MonacoEditor, path: Path): void {
  const operation = operationIn(editor.getValue());
  const place = operation && fieldAt(operation, path)?.loc;
  const model = editor.getModel();
  if (!place || !model) return;
  const { lineNumber: startLineNumber, column: startColumn } = model.getPositionAt(place.start);
  const { lineNumber: endLineNumber, column: endColumn } = model.getPositionAt(place.end);
  // It was hidden until now, and does not know its size yet.
  editor.layout();
  editor.setSelection({ startLineNumber, startColumn, endLineNumber, endColumn });
  editor.revealLineInCenter(startLineNumber);
  editor.focus();
}

interface Placed {
  draft: Draft;
  /** Where the field is in it. */
  path: Path;
  isNew: boolean;
}

function withField(schema: GraphQLSchema, edited: Draft, { type, field }: Insertion): Placed {
  const operation = operationIn(edited.query);
  const place = operation?.operation === "query" ? placeOf(schema, operation, type) : undefined;
  if (operation && place && type !== "Query") {
    const path = [...place, field];
    const isThere = fieldAt(operation, path) !== undefined;
    return { draft: isThere ? edited : toggleField(schema, OperationTypeNode.QUERY, edited, path), path, isNew: false };
  }
  const root = type === schema.getMutationType()?.name ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const way = root === OperationTypeNode.MUTATION ? [] : pathToType(schema, type);
  const path = [...(way ?? []), field];
  return { draft: toggleField(schema, root, { query: "", variables: {} }, path), path, isNew: true };
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
