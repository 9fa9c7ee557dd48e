import { type GraphiQLPlugin, type MonacoEditor, useGraphiQL } from "@graphiql/react";
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  OperationTypeNode,
} from "graphql";
import { type ReactNode, useState } from "react";
import { useEditedOperation, variablesIn } from "../edited-operation.ts";
import { type Draft, fieldAt, operationIn, type Path, toggleArgument, toggleField } from "./draft.ts";

/** The panel in which an operation is put together by ticking its fields. */
export const buildPanel: GraphiQLPlugin = { title: "Build", icon: BuildIcon, content: BuildTree };

interface Tree {
  schema: GraphQLSchema;
  operation: ReturnType<typeof operationIn>;
  toggle(path: Path): void;
  toggleArgument(path: Path, name: string): void;
}

function BuildTree() {
  const schema = useGraphiQL((state) => state.schema);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { query, variables } = useEditedOperation(0);
  const operation = operationIn(query);
  const [chosenRoot, setRoot] = useState(OperationTypeNode.QUERY);
  const [filter, setFilter] = useState("");
  const root = operation?.operation ?? chosenRoot;
  const type = schema?.getRootType(root);
  const values = variablesIn(variables);
  const isStuck = (query.trim() !== "" && !operation && !isOnlyComments(query)) || !values;
  if (!schema || !type) return <p className="build">The schema is being read.</p>;
  const apply = (change: (draft: Draft) => Draft) => {
    const draft = change({ query, variables: values ?? {} });
    write(queryEditor, draft.query);
    write(variableEditor, Object.keys(draft.variables).length > 0 ? JSON.stringify(draft.variables, null, 2) : "");
  };
  const tree: Tree = {
    schema,
    operation,
    toggle: (path) => apply((draft) => toggleField(schema, root, draft, path)),
    toggleArgument: (path, name) => apply((draft) => toggleArgument(schema, root, draft, path, name)),
  };
  const fields = Object.values(type.getFields());
  const matching = chosenFirst(tree, fields).filter(
    ({ name }) => name.toLowerCase().includes(filter.toLowerCase()) || chosen(tree, [name]),
  );
  return (
    <div className="build">
      <h2>Build</h2>
      <p>Tick what you want to know; arguments become variables.</p>
      {isStuck && <p role="alert">Only a document of one operation without mistakes can be built on.</p>}
      <div className="choices">
        <label>
          Operation{" "}
          <select
            value={root}
            disabled={operation !== undefined}
            onChange={({ target }) => setRoot(target.value as OperationTypeNode)}
          >
            <option value="query">query</option>
            <option value="mutation">mutation</option>
          </select>
        </label>
        <label>
          Find <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
        </label>
      </div>
      <fieldset disabled={isStuck}>
        <legend>Fields of {type.name}</legend>
        <ul>
          {matching.map((field) => (
            <FieldItem key={field.name} tree={tree} field={field} path={[field.name]} />
          ))}
        </ul>
      </fieldset>
    </div>
  );
}

/** So that one sees what is chosen without searching. */
function chosenFirst(tree: Tree, fields: GraphQLField<unknown, unknown>[]): GraphQLField<unknown, unknown>[] {
  const rank = ({ name }: { name: string }) => (chosen(tree, [name]) ? 0 : 1);
  return fields.toSorted((one, other) => rank(one) - rank(other));
}

function FieldItem({ tree, field, path }: { tree: Tree; field: GraphQLField<unknown, unknown>; path: Path }) {
  const node = chosen(tree, path);
  const type = getNamedType(field.type);
  return (
    <li>
      <Tick
        checked={node !== undefined}
        onChange={() => tree.toggle(path)}
        title={field.description}
        type={String(field.type)}
        deprecated={field.deprecationReason}
      >
        {field.name}
      </Tick>
      {node && (
        <>
          <Arguments tree={tree} field={field} node={node} path={path} />
          {isCompositeType(type) && <Inside tree={tree} type={type} path={path} />}
        </>
      )}
    </li>
  );
}

function Arguments({
  tree,
  field,
  node,
  path,
}: {
  tree: Tree;
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  path: Path;
}) {
  if (field.args.length === 0) return null;
  return (
    <ul className="arguments" aria-label={`Arguments of ${field.name}`}>
      {field.args.map((argument) => (
        <li key={argument.name}>
          <Tick
            checked={node.arguments?.some(({ name }) => name.value === argument.name) ?? false}
            disabled={isRequiredArgument(argument)}
            onChange={() => tree.toggleArgument(path, argument.name)}
            title={argument.description}
            type={String(argument.type)}
            deprecated={argument.deprecationReason}
          >
            ${argument.name}
          </Tick>
        </li>
      ))}
    </ul>
  );
}

function Inside({ tree, type, path }: { tree: Tree; type: GraphQLNamedType; path: Path }) {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const kinds = isInterfaceType(type) || isUnionType(type) ? tree.schema.getPossibleTypes(type) : [];
  return (
    <ul aria-label={type.name}>
      {fields.map((field) => (
        <FieldItem key={field.name} tree={tree} field={field} path={[...path, field.name]} />
      ))}
      {kinds.map((kind) => (
        <li key={kind.name}>
          <details>
            <summary>… on {kind.name}</summary>
            <Inside tree={tree} type={kind} path={[...path, `... on ${kind.name}`]} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Tick(options: {
  checked: boolean;
  disabled?: boolean;
  onChange(): void;
  title: string | null | undefined;
  type: string;
  deprecated: string | null | undefined;
  children: ReactNode;
}) {
  const { checked, disabled, onChange, title, type, deprecated, children } = options;
  return (
    <label title={title ?? undefined}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onChange} />
      <span className={deprecated ? "deprecated" : ""}>{children}</span> <small>{type}</small>
    </label>
  );
}

function chosen({ operation }: Tree, path: Path): FieldNode | undefined {
  return operation && fieldAt(operation, path);
}

function isOnlyComments(query: string): boolean {
  return query.split("\n").every((line) => !line.trim() || line.trim().startsWith("#"));
}

/** As an edit, so that it can be undone. */
function write(editor: MonacoEditor | undefined, text: string): void {
  const range = editor?.getModel()?.getFullModelRange();
  if (!editor || !range || editor.getValue() === text) return;
  editor.pushUndoStop();
  editor.executeEdits("build", [{ range, text }]);
  editor.pushUndoStop();
}

function BuildIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M4 5h4v4H4zM4 15h4v4H4z" />
      <path d="M11.5 7H20M11.5 17H20M5 17l1 1 2-2.5" strokeLinecap="round" />
    </svg>
  );
}
