import { useEffect, useState } from "react";

/**
 * What the Tab key does in the editors, where everybody sees it, and a way to change that: an editor in which Tab
 * indents holds those who have no mouse. The editor has such a switch of its own, but does not tell how it stands.
 */
export function TabKey() {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isInEditor = event.target instanceof Element && event.target.closest(".monaco-editor");
      if (!isInEditor || event.altKey) return;
      if (event.ctrlKey && !event.shiftKey && event.code === "KeyM") {
        event.preventDefault();
        event.stopPropagation();
        setMoves(!moves);
      }
      // What the editor does not hear of, the browser does: it moves on.
      if (moves && event.key === "Tab") event.stopPropagation();
    };
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, [moves]);
  return (
    <button type="button" className="tab-key" aria-pressed={moves} onClick={() => setMoves(!moves)}>
      In the editors Tab {moves ? "moves on" : "indents"} <kbd>Ctrl+M</kbd>
    </button>
  );
}
