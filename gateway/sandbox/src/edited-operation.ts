import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";

/** What stands in the editors. */
export interface EditedOperation {
  query: string;
  /** As it was typed, which may be no JSON yet. */
  variables: string;
  /** Which operation of the document would run; empty where there is but one. */
  operation: string;
}

/** What stands in the editors, once nobody has typed for a moment; `now` reads what stands there already. */
export function useEditedOperation(pause = usualPause): EditedOperation & { now(): EditedOperation } {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const operations = useGraphiQL((state) => state.operations);
  const operationName = useGraphiQL((state) => state.operationName);
  const [texts, setTexts] = useState({ query: "", variables: "" });
  const textsNow = () => ({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const read = () => setTexts(textsNow());
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, pause);
    };
    read();
    const listening = [queryEditor, variableEditor].map((editor) => editor?.onDidChangeModelContent(readSoon));
    return () => {
      clearTimeout(timer);
      for (const one of listening) one?.dispose();
    };
  }, [queryEditor, variableEditor, pause]);
  const operation = (operations?.length ?? 0) > 1 ? (operationName ?? "") : "";
  return { ...texts, operation, now: () => ({ ...textsNow(), operation }) };
}

const usualPause = 350;

/** The variables as values; nothing where what was typed is no JSON object. */
export function variablesIn(text: string): Record<string, unknown> | undefined {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
