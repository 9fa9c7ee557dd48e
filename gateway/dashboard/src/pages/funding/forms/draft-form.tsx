import { useEffect, useState } from "preact/hooks";
import type { DraftApplicationInput, DraftApplicationMutation } from "../../../graph/generated/graphql.ts";
import { who } from "../../../identity/acting.ts";
import { Form } from "../../../parts/form/form.tsx";
import { useSubmit } from "../../../parts/form/use-submit.ts";
import { Notice } from "../../../parts/notice.tsx";
import { fundingView } from "../funding.view.ts";
import { ApplicationFields, contentIn } from "./application-fields.tsx";
import { draftMutation } from "./forms.query.ts";
import { forgetContent, keepContent, keptContent } from "./kept-content.ts";
import { formWords } from "./words.ts";

/** Begins an application for a call. */
export function DraftForm({ call, applicant }: { call: string; applicant: string }) {
  const text = formWords.value;
  const submit = useSubmit<DraftApplicationMutation, DraftApplicationInput>(
    draftMutation,
    (data) => data.draftApplication.userErrors,
  );
  const draft = submit.done?.draftApplication.application;
  const place = `${who.value} ${call} ${applicant}`;
  const [begun] = useState(() => keptContent(place)?.content);
  useEffect(() => {
    if (draft) forgetContent(place);
  }, [draft, place]);
  if (draft) {
    return (
      <Notice kind="success" title={text.drafted}>
        <p>
          <a href={fundingView.href({ part: "applications", call: null, application: draft.id })}>{text.toDraft}</a>
        </p>
      </Notice>
    );
  }
  return (
    <details
      class="unfolding"
      open={begun !== undefined}
      onInput={({ currentTarget }) => keepContent(place, currentTarget)}
    >
      <summary>{text.begin}</summary>
      <p>{text.beginHint}</p>
      <Form submit={submit} action={text.draft} input={(entries) => ({ call, applicant, ...contentIn(entries) })}>
        <ApplicationFields {...(begun && { of: begun })} />
      </Form>
    </details>
  );
}
