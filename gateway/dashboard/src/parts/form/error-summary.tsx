import { Notice } from "../notice.tsx";
import { partWords } from "../words.ts";
import { fieldId } from "./field-id.ts";
import { inWords } from "./form-context.ts";
import type { Problem } from "./use-submit.ts";

interface ErrorSummaryProps {
  form: string;
  problems: readonly Problem[];
  labels: ReadonlyMap<string, string>;
}

/** All that has to be put right at once, each with the way to its field. */
export function ErrorSummary({ form, problems, labels }: ErrorSummaryProps) {
  const words = partWords.value.form;
  if (problems.length === 0) return null;
  const conflict = problems.some(({ code }) => code === "VERSION_CONFLICT");
  return (
    <Notice kind="danger" title={conflict ? words.conflict : words.problems(problems.length)}>
      <ul>
        {problems.map((problem) => {
          const [, name] = problem.path;
          const text = inWords(problem, labels);
          return <li key={text}>{name ? <a href={`#${fieldId(form, name)}`}>{text}</a> : text}</li>;
        })}
      </ul>
      {conflict && <p>{words.conflictRemedy}</p>}
    </Notice>
  );
}
