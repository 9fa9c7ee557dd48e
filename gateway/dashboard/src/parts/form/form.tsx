import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useContext, useEffect, useId, useRef } from "preact/hooks";
import { FailureNotice } from "../failure-notice.tsx";
import { partWords } from "../words.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { fieldId } from "./field-id.ts";
import { FormContext, problemsOf } from "./form-context.ts";
import type { Submit } from "./use-submit.ts";

interface FormProps<Data, Input extends object> {
  submit: Submit<Data, Input>;
  /** Makes the input of what was entered. */
  input(entries: FormData): Omit<Input, "idempotencyKey">;
  /** What the button says. */
  action: string;
  children: ComponentChildren;
}

/** Fields, a button, and above them what has to be put right. What was typed stays, whatever the graph answers. */
export function Form<Data, Input extends object>({ submit, input, action, children }: FormProps<Data, Input>) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const labels = useRef(new Map<string, string>()).current;
  const { problems, failure, sending, done } = submit;
  const unsent = useRef(false);
  useEffect(() => {
    // Whoever reloads or leaves in the middle of it is asked.
    const ask = (event: Event) => unsent.current && event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  useEffect(() => {
    if (done) unsent.current = false;
  }, [done]);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    void submit.send(input(entries));
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={onSubmit}
      onInput={() => {
        unsent.current = true;
      }}
    >
      <div ref={summary} tabIndex={-1}>
        <ErrorSummary form={id} problems={problems} labels={labels} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      <FormContext.Provider value={{ id, problems, labels }}>{children}</FormContext.Provider>
      <p class="actions">
        <button type="submit" class="primary" aria-disabled={sending}>
          {sending ? partWords.value.form.sending : action}
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  /** As the input calls it; problems find their field by it. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The native field: `{(field) => <input type="number" {...field} />}`. */
  children(field: {
    id: string;
    name: string;
    "aria-describedby"?: string;
    "aria-invalid"?: boolean;
  }): ComponentChildren;
}

/** A field with its label, its hint, and what is wrong with it. */
export function Field({ name, label, hint, optional = false, children }: FieldProps) {
  const form = useContext(FormContext);
  form.labels.set(name, label);
  const id = fieldId(form.id, name);
  const wrong = problemsOf(form, name);
  const descriptions = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && ` (${partWords.value.form.optional})`}
      </label>
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${id}-problem`} class="problem">
          {wrong}
        </span>
      )}
      {children({
        id,
        name,
        ...(descriptions && { "aria-describedby": descriptions }),
        ...(wrong && { "aria-invalid": true }),
      })}
    </div>
  );
}
