import { useEffect } from "preact/hooks";
import type { Failure } from "../graph/answer.ts";
import { CopyButton } from "./copy-button.tsx";
import { explain, loadErrorWords } from "./errors/explain.ts";
import { Notice } from "./notice.tsx";
import { partWords } from "./words.ts";

/** What happened, what to do about it, and the number to name when asking for help. */
export function FailureNotice({ failure, again }: { failure: Failure; again?: () => void }) {
  const { failure: words, again: retry } = partWords.value;
  const refused = failure.kind === "refused";
  const explanation = refused ? explain(failure.code, failure.retryAfter) : null;
  useEffect(() => {
    if (refused) void loadErrorWords();
  }, [failure]);
  return (
    <Notice kind="danger" title={words[failure.kind]} {...(again && { action: { text: retry, run: again } })}>
      <p>
        {explanation === null && refused && failure.message ? `${failure.message} ` : ""}
        {explanation?.sentence ?? words[`${failure.kind}Remedy`]}
      </p>
      {explanation?.technical && failure.message && (
        <p class="hint">
          {explanation.technical}: <span lang="en">{failure.message}</span>
        </p>
      )}
      {failure.requestId && (
        <p>
          {words.id}: <code>{failure.requestId}</code> <CopyButton text={failure.requestId}>{words.copy}</CopyButton>
        </p>
      )}
    </Notice>
  );
}
