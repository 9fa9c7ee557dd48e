import type { Failure } from "../graph/answer.ts";
import { CopyButton } from "./copy-button.tsx";
import { Notice } from "./notice.tsx";
import { partWords } from "./words.ts";

/** What happened, what to do about it, and the number to name when asking for help. */
export function FailureNotice({ failure, again }: { failure: Failure; again?: () => void }) {
  const { failure: words, again: retry } = partWords.value;
  return (
    <Notice kind="danger" title={words[failure.kind]} {...(again && { action: { text: retry, run: again } })}>
      <p>
        {failure.kind === "refused" && failure.message ? `${failure.message} ` : ""}
        {words[`${failure.kind}Remedy`]}
      </p>
      {failure.requestId && (
        <p>
          {words.id}: <code>{failure.requestId}</code> <CopyButton text={failure.requestId}>{words.copy}</CopyButton>
        </p>
      )}
    </Notice>
  );
}
