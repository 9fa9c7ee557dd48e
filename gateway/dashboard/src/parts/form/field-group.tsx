import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { fieldId } from "./field-id.ts";
import { FormContext, problemsOf } from "./form-context.ts";

interface FieldGroupProps {
  /** As the input calls it; problems of any of its fields are found by it. */
  name: string;
  label: string;
  hint?: string;
  children: ComponentChildren;
}

/** Fields that are one thing, such as the lines of a plan, with what is wrong with them. */
export function FieldGroup({ name, label, hint, children }: FieldGroupProps) {
  const form = useContext(FormContext);
  form.labels.set(name, label);
  const wrong = problemsOf(form, name);
  return (
    <fieldset class="field-group" id={fieldId(form.id, name)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {wrong && <p class="problem">{wrong}</p>}
      {children}
    </fieldset>
  );
}
