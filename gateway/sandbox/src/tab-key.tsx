import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";

/**
 * What the Tab key does in the editors, where everybody sees it, and a way to change that: an editor in which Tab
 * indents holds those who have no mouse.
 */
export function TabKey() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor]) editor?.updateOptions({ tabFocusMode: moves });
  }, [queryEditor, variableEditor, headerEditor, moves]);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      const isInEditor = event.target instanceof Element && event.target.closest(".monaco-editor");
      if (!isInEditor || !event.ctrlKey || event.shiftKey || event.altKey || event.code !== "KeyM") return;
      // The editor has a switch of its own, which nobody can see.
      event.preventDefault();
      event.stopPropagation();
      setMoves((before) => !before);
    };
    document.addEventListener("keydown", toggle, { capture: true });
    return () => document.removeEventListener("keydown", toggle, { capture: true });
  }, []);
  return (
    <button type="button" className="tab-key" aria-pressed={moves} onClick={() => setMoves(!moves)}>
      In the editors Tab {moves ? "moves on" : "indents"} <kbd>Ctrl+M</kbd>
    </button>
  );
}
