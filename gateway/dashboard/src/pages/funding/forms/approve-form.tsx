import type {
  ApplicationInFullQuery,
  ApproveApplicationInput,
  ApproveApplicationMutation,
} from "../../../graph/generated/graphql.ts";
import { useAnswer } from "../../../graph/use-answer.ts";
import { Field, Form } from "../../../parts/form/form.tsx";
import { useSubmit } from "../../../parts/form/use-submit.ts";
import { euros, today } from "../../../words/format.ts";
import { budgetsQuery } from "../funding.query.ts";
import { euroField } from "./euro-field.ts";
import { approveMutation } from "./forms.query.ts";
import { formWords } from "./words.ts";

type Application = NonNullable<ApplicationInFullQuery["application"]>;

/** Awards an application: how much, for which time, and out of which budget line. */
export function ApproveForm({ of }: { of: Application }) {
  const text = formWords.value;
  const { budgetYear, programme } = of.call;
  const { data } = useAnswer(budgetsQuery, { year: budgetYear });
  const lines =
    data?.programmes.find(({ id }) => id === programme.id)?.budgets?.flatMap((budget) => budget.lines) ?? [];
  const submit = useSubmit<ApproveApplicationMutation, ApproveApplicationInput>(
    approveMutation,
    (answer) => answer.approveApplication.userErrors,
  );
  return (
    <Form
      submit={submit}
      action={text.decisions.approve}
      input={(entries) => {
        const one = (name: string) => String(entries.get(name) ?? "").trim();
        return {
          application: of.id,
          expectedVersion: of.version,
          amount: one("amount") || "0",
          start: one("start"),
          end: one("end"),
          line: one("line") || null,
          note: one("note") || null,
        };
      }}
    >
      <Field name="amount" label={text.amount} hint={text.amountHint(euros(of.requested.amount, 2))}>
        {(field) => <input {...euroField} defaultValue={of.requested.amount} {...field} />}
      </Field>
      <Field name="start" label={text.start}>
        {(field) => <input type="date" required defaultValue={firstDay(budgetYear)} {...field} />}
      </Field>
      <Field name="end" label={text.end}>
        {(field) => <input type="date" required defaultValue={`${budgetYear}-12-31`} {...field} />}
      </Field>
      {lines.length > 1 && (
        <Field name="line" label={text.budgetLine}>
          {(field) => (
            <select {...field}>
              {lines.map(({ code, name, available }) => (
                <option key={code} value={code}>
                  {text.available(name, euros(available.amount))}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field name="note" label={text.note} hint={text.noteHint} optional>
        {(field) => <textarea rows={3} maxLength={2000} {...field} />}
      </Field>
    </Form>
  );
}

/** An award does not begin before its notice. */
function firstDay(year: number): string {
  const first = `${year}-01-01`;
  return first > today() ? first : today();
}
