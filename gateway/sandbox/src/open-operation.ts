import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, type OperationDefinitionNode, parse } from "graphql";
import { examples } from "./examples.ts";

/** What to put into the editors. */
export interface Opened {
  query: string;
  /** As JSON. */
  variables: string;
  /** Which operation of the document. */
  operation?: string;
}

/**
 * Puts an operation into the editors: in place of what is there if that is an untouched example, else in a new tab.
 * Answers whether the editors were there already.
 */
export function useOpenOperation(): (opened: Opened, then?: "run") => boolean {
  const { addTab, run, setOperationFacts } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return ({ query, variables, operation }, then) => {
    if (!queryEditor || !variableEditor) return false;
    if (!untouched.has(queryEditor.getValue().trim())) addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    // The editor finds this out by itself a moment later, which would be too late for what runs now.
    const facts = factsOf(query);
    if (facts) {
      const [first] = facts.operations;
      setOperationFacts({ ...facts, operationName: operation || first?.name?.value || "" });
      if (then === "run") run();
    }
    return true;
  };
}

const untouched = new Set(["", ...examples.map(({ operation }) => operation)]);

function factsOf(query: string) {
  try {
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return { documentAST, operations };
  } catch {
    return undefined;
  }
}
