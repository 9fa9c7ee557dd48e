import { useGraphiQL, useMonaco } from "@graphiql/react";
import { useEffect, useState } from "react";

/**
 * What the Tab key does in the editors, where everybody sees it, and a way to change that: an editor in which Tab
 * indents holds those who have no mouse.
 */
export function TabKey() {
  const monaco = useMonaco((state) => state.monaco);
  const editor = useGraphiQL((state) => state.queryEditor);
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    if (!monaco || !editor) return;
    const { tabFocusMode } = monaco.editor.EditorOption;
    const read = () => setMoves(editor.getOption(tabFocusMode));
    read();
    const listening = editor.onDidChangeConfiguration(read);
    return () => listening.dispose();
  }, [monaco, editor]);
  return (
    <button
      type="button"
      className="tab-key"
      aria-pressed={moves}
      onClick={() => editor?.trigger("sandbox", "editor.action.toggleTabFocusMode", null)}
    >
      In the editors Tab {moves ? "moves on" : "indents"} <kbd>Ctrl+M</kbd>
    </button>
  );
}
