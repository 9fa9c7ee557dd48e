import type { Question } from "../graph/answer.ts";
import { CopyButton } from "./copy-button.tsx";
import { partWords } from "./words.ts";

/** The way from a view to the data behind it: the same query in the sandbox, as a command, and on paper. */
export function QuestionLinks({ question }: { question: Question }) {
  const words = partWords.value.question;
  return (
    <p class="actions question">
      <a href={sandboxHref(question)} target="_blank" rel="noopener">
        {words.open}
      </a>
      <CopyButton text={curlOf(question)}>{words.curl}</CopyButton>
      <button type="button" class="quiet" onClick={() => print()}>
        {words.print}
      </button>
    </p>
  );
}

function sandboxHref({ text, variables }: Question): string {
  const variablesText = JSON.stringify(variables, null, 2);
  return `/sandbox#query=${encodeURIComponent(text)}&variables=${encodeURIComponent(variablesText)}`;
}

function curlOf({ text, variables }: Question): string {
  const body = JSON.stringify({ query: text, variables }).replaceAll("'", String.raw`'\''`);
  return `curl -s '${location.origin}/graphql' -H 'content-type: application/json' -d '${body}'`;
}
