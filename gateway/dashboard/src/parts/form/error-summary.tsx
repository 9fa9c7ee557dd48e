import { Notice } from "../notice.tsx";
import { partWords } from "../words.ts";
import { fieldId } from "./field-id.ts";
import type { Problem } from "./use-submit.ts";

/** All that has to be put right at once, each with the way to its field. */
export function ErrorSummary({ form, problems }: { form: string; problems: readonly Problem[] }) {
  const words = partWords.value.form;
  if (problems.length === 0) return null;
  const conflict = problems.some(({ code }) => code === "VERSION_CONFLICT");
  return (
    <Notice kind="danger" title={conflict ? words.conflict : words.problems(problems.length)}>
      <ul>
        {problems.map(({ message, path }) => (
          <li key={message}>{path[1] ? <a href={`#${fieldId(form, path[1])}`}>{message}</a> : message}</li>
        ))}
      </ul>
      {conflict && <p>{words.conflictRemedy}</p>}
    </Notice>
  );
}
