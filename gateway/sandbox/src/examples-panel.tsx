import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, type OperationDefinitionNode, parse } from "graphql";
import type { Example } from "./example.ts";
import { examplesByRole } from "./examples.ts";

/** The panel that lists the examples by the role of those who need them. */
export const examplesPanel: GraphiQLPlugin = {
  title: "Examples",
  icon: ExamplesIcon,
  content: ExamplesList,
};

function ExamplesList() {
  const open = useOpenExample();
  return (
    <div className="examples">
      <h2>Examples</h2>
      {examplesByRole.map(([role, examples]) => (
        <section key={role}>
          <h3>{role}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" onClick={() => open(example)} data-example={example.name}>
                  <strong>{example.title}</strong>
                  <span>{example.why}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Runs an example: in place of what is in the editors if that is an untouched example, else in a new tab. */
function useOpenExample(): (example: Example) => void {
  const { addTab, run, setOperationFacts } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return ({ operation, variables }) => {
    if (!queryEditor || !variableEditor) return;
    if (!untouched.has(queryEditor.getValue().trim())) addTab();
    queryEditor.setValue(operation);
    variableEditor.setValue(Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : "");
    // The editor finds this out by itself a moment later, which would be too late for what runs now.
    const documentAST = parse(operation);
    const operations = documentAST.definitions.filter(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    setOperationFacts({ documentAST, operations, operationName: operations[0]?.name?.value ?? "" });
    run();
  };
}

const untouched = new Set([
  "",
  ...examplesByRole.flatMap(([, examples]) => examples.map(({ operation }) => operation)),
]);

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M4 5.5h10M4 10h10M4 14.5h6M4 19h6" strokeLinecap="round" />
      <path d="M14.5 13.5v6.5l5.5-3.25z" fill="currentColor" strokeLinejoin="round" />
    </svg>
  );
}
