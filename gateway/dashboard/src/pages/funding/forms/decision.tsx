import { useState } from "preact/hooks";
import type {
  ApplicationActionInput,
  ApplicationInFullQuery,
  RejectApplicationMutation,
  ReturnApplicationInput,
  ReturnApplicationMutation,
  ReviewApplicationMutation,
} from "../../../graph/generated/graphql.ts";
import { Choice } from "../../../parts/choice.tsx";
import { Field, Form } from "../../../parts/form/form.tsx";
import { useSubmit } from "../../../parts/form/use-submit.ts";
import { today } from "../../../words/format.ts";
import { ApproveForm } from "./approve-form.tsx";
import { rejectMutation, returnMutation, reviewMutation } from "./forms.query.ts";
import { formWords } from "./words.ts";

type Application = NonNullable<ApplicationInFullQuery["application"]>;

const decisions = ["approve", "return", "reject"] as const;

/** What an authority does with an application that was handed in: first it examines it, then it decides. */
export function Decision({ of }: { of: Application }) {
  const text = formWords.value;
  const [decision, setDecision] = useState<(typeof decisions)[number]>("approve");
  if (of.state === "SUBMITTED") return <ReviewForm of={of} />;
  return (
    <section class="hand-in">
      <h3>{text.decide}</h3>
      <Choice
        legend={text.decision}
        value={decision}
        options={decisions.map((value) => ({ value, text: text.decisions[value] }))}
        onChange={(chosen) => setDecision(chosen)}
      />
      {decision === "approve" && <ApproveForm of={of} />}
      {decision === "return" && <ReturnForm of={of} />}
      {decision === "reject" && <RejectForm of={of} />}
    </section>
  );
}

function ReviewForm({ of }: { of: Application }) {
  const submit = useSubmit<ReviewApplicationMutation, ApplicationActionInput>(
    reviewMutation,
    (data) => data.reviewApplication.userErrors,
  );
  return (
    <Form submit={submit} action={formWords.value.review} input={() => actionOn(of)}>
      {null}
    </Form>
  );
}

function ReturnForm({ of }: { of: Application }) {
  const text = formWords.value;
  const submit = useSubmit<ReturnApplicationMutation, ReturnApplicationInput>(
    returnMutation,
    (data) => data.returnApplication.userErrors,
  );
  return (
    <Form
      submit={submit}
      action={text.decisions.return}
      input={(entries) => ({
        ...actionOn(of),
        note: textIn(entries, "note"),
        answerBy: textIn(entries, "answerBy") || null,
      })}
    >
      <Field name="note" label={text.questions} hint={text.noteHint}>
        {(field) => <textarea rows={4} maxLength={2000} {...field} />}
      </Field>
      <Field name="answerBy" label={text.answerBy} hint={text.answerByHint} optional>
        {(field) => <input type="date" min={today()} {...field} />}
      </Field>
    </Form>
  );
}

function RejectForm({ of }: { of: Application }) {
  const text = formWords.value;
  const submit = useSubmit<RejectApplicationMutation, ApplicationActionInput>(
    rejectMutation,
    (data) => data.rejectApplication.userErrors,
  );
  return (
    <Form
      submit={submit}
      action={text.decisions.reject}
      input={(entries) => ({ ...actionOn(of), note: textIn(entries, "note") || null })}
    >
      <Field name="note" label={text.reason} hint={text.noteHint}>
        {(field) => <textarea rows={4} maxLength={2000} {...field} />}
      </Field>
    </Form>
  );
}

function actionOn({ id, version }: Application): Pick<ApplicationActionInput, "application" | "expectedVersion"> {
  return { application: id, expectedVersion: version };
}

function textIn(entries: FormData, name: string): string {
  return String(entries.get(name) ?? "").trim();
}
