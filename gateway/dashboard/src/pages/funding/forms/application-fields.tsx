import { useState } from "preact/hooks";
import type { CostItemInput, CostKind, FinancingKind, ProjectKind, Topic } from "../../../graph/generated/graphql.ts";
import { FieldGroup } from "../../../parts/form/field-group.tsx";
import { Field } from "../../../parts/form/form.tsx";
import { topics, vocabulary } from "../../../words/vocabulary.ts";
import { workWords } from "../work.words.ts";
import { euroField } from "./euro-field.ts";
import { formWords } from "./words.ts";

/** What an application says, as it is entered. */
export interface ApplicationContent {
  title: string;
  kind: ProjectKind;
  topics: Topic[];
  financing: FinancingKind;
  requested: string;
  ownShare: string;
  plan: CostItemInput[];
}

/** The fields of an application; what stands in `of` is in them at first. */
export function ApplicationFields({ of }: { of?: ApplicationContent }) {
  const text = formWords.value;
  const { financingKind } = workWords.value.application;
  return (
    <>
      <Field name="title" label={text.title}>
        {(field) => <input type="text" maxLength={200} autocomplete="off" defaultValue={of?.title} {...field} />}
      </Field>
      <Field name="kind" label={text.kind}>
        {(field) => <select {...field}>{options(text.kinds, of?.kind ?? "LOCAL")}</select>}
      </Field>
      <FieldGroup name="topics" label={text.topics}>
        <div class="filters">
          {topics.map((topic) => (
            <label key={topic} class="check">
              <input type="checkbox" name="topics" value={topic} defaultChecked={of?.topics.includes(topic) ?? false} />
              <span>{vocabulary.value.topic[topic]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field name="requested" label={text.requested}>
        {(field) => <input {...euroField} defaultValue={of?.requested} {...field} />}
      </Field>
      <Field name="ownShare" label={text.ownShare}>
        {(field) => <input {...euroField} defaultValue={of?.ownShare} {...field} />}
      </Field>
      <Field name="financing" label={text.financing}>
        {(field) => <select {...field}>{options(financingKind, of?.financing ?? "SHARE")}</select>}
      </Field>
      <PlanLines of={of?.plan ?? []} />
    </>
  );
}

/** What was entered; an amount that was left out is told by the graph, with its field. */
export function contentIn(entries: FormData): ApplicationContent {
  const one = (name: string) => String(entries.get(name) ?? "").trim();
  const all = (name: string) => entries.getAll(name).map((value) => String(value).trim());
  const [kinds, amounts] = [all("planKind"), all("planAmount")];
  return {
    title: one("title"),
    kind: one("kind") as ProjectKind,
    topics: all("topics") as Topic[],
    financing: one("financing") as FinancingKind,
    requested: one("requested") || "0",
    ownShare: one("ownShare") || "0",
    plan: all("planText").flatMap((text, place) => {
      const amount = amounts[place] || "0";
      return text || Number(amount) > 0 ? [{ text, kind: kinds[place] as CostKind, amount }] : [];
    }),
  };
}

function PlanLines({ of }: { of: readonly CostItemInput[] }) {
  const [lines, setLines] = useState(Math.max(3, of.length + 1));
  const text = formWords.value;
  return (
    <FieldGroup name="plan" label={text.plan} hint={text.planHint}>
      {Array.from({ length: lines }, (_, place) => (
        <div key={place} class="filters plan-line">
          <label class="field">
            <span>{text.line.text}</span>
            <input type="text" name="planText" maxLength={200} autocomplete="off" defaultValue={of[place]?.text} />
          </label>
          <label class="field">
            <span>{text.line.kind}</span>
            <select name="planKind">
              {options(workWords.value.application.costKind, of[place]?.kind ?? "MATERIAL")}
            </select>
          </label>
          <label class="field">
            <span>{text.line.amount}</span>
            <input {...euroField} name="planAmount" defaultValue={of[place]?.amount} />
          </label>
        </div>
      ))}
      <button type="button" onClick={() => setLines(lines + 1)}>
        {text.moreLines}
      </button>
    </FieldGroup>
  );
}

function options(named: Record<string, string>, chosen: string) {
  return Object.entries(named).map(([value, text]) => (
    <option key={value} value={value} selected={value === chosen}>
      {text}
    </option>
  ));
}
