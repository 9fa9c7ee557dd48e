import { useEffect, useState } from "preact/hooks";
import type {
  ApplicationInFullQuery,
  ReviseApplicationInput,
  ReviseApplicationMutation,
} from "../../../graph/generated/graphql.ts";
import { who } from "../../../identity/acting.ts";
import { Conflict } from "../../../parts/form/conflict.tsx";
import { Form } from "../../../parts/form/form.tsx";
import { useSubmit } from "../../../parts/form/use-submit.ts";
import { Notice } from "../../../parts/notice.tsx";
import { euros, list } from "../../../words/format.ts";
import { vocabulary } from "../../../words/vocabulary.ts";
import { workWords } from "../work.words.ts";
import { type ApplicationContent, ApplicationFields, contentIn } from "./application-fields.tsx";
import { reviseMutation } from "./forms.query.ts";
import { forgetContent, keepContent, keptContent } from "./kept-content.ts";
import { formWords } from "./words.ts";

type Application = NonNullable<ApplicationInFullQuery["application"]>;

/** Changes an application that is still being written; what somebody else changed meanwhile is shown beside it. */
export function ReviseForm({ of }: { of: Application }) {
  const text = formWords.value;
  const [entered, setEntered] = useState<ApplicationContent>();
  const submit = useSubmit<ReviseApplicationMutation, ReviseApplicationInput>(
    reviseMutation,
    (data) => data.reviseApplication.userErrors,
  );
  const conflict = submit.problems.some(({ code }) => code === "VERSION_CONFLICT");
  // What stands in the fields is what was there when somebody began to write, and what was written since.
  const place = `${who.value} ${of.id}`;
  const [earlier] = useState(() => keptContent(place));
  const [begun] = useState(() => earlier ?? { content: contentOf(of), version: of.version });
  // The version that was seen: of what stands in the fields, not of what came since and stands nowhere.
  const [seen, setSeen] = useState(begun.version);
  const saved = submit.done?.reviseApplication.application?.version;
  useEffect(() => {
    if (conflict) setSeen(of.version);
  }, [conflict, of.version]);
  useEffect(() => {
    if (saved === undefined) return;
    setSeen(saved);
    forgetContent(place);
  }, [saved, place]);
  return (
    <details
      class="unfolding"
      open={earlier !== undefined}
      onInput={({ currentTarget }) => keepContent(place, currentTarget, seen)}
    >
      <summary>{text.revise}</summary>
      {submit.done && <Notice kind="success">{text.saved}</Notice>}
      {conflict && entered && <Conflict lines={differences(contentOf(of), entered)} />}
      <Form
        submit={submit}
        action={text.save}
        input={(entries) => {
          const content = contentIn(entries);
          setEntered(content);
          return { application: of.id, expectedVersion: seen, ...content };
        }}
      >
        <ApplicationFields of={begun.content} />
      </Form>
    </details>
  );
}

function contentOf({ project, financing, requested, ownShare, plan }: Application): ApplicationContent {
  return {
    title: project.title,
    kind: project.kind,
    topics: [...project.topics],
    financing,
    requested: requested.amount,
    ownShare: ownShare.amount,
    plan: plan.map(({ text, kind, amount }) => ({ text, kind, amount: amount.amount })),
  };
}

function differences(stored: ApplicationContent, entered: ApplicationContent) {
  const text = formWords.value;
  const { financingKind } = workWords.value.application;
  const line = (label: string, show: (content: ApplicationContent) => string) => ({
    label,
    now: show(stored),
    yours: show(entered),
  });
  return [
    line(text.title, ({ title }) => title),
    line(text.kind, ({ kind }) => text.kinds[kind]),
    line(text.topics, ({ topics }) => list(topics.map((topic) => vocabulary.value.topic[topic]).sort())),
    line(text.requested, ({ requested }) => euros(requested, 2)),
    line(text.ownShare, ({ ownShare }) => euros(ownShare, 2)),
    line(text.financing, ({ financing }) => financingKind[financing]),
    line(text.plan, ({ plan }) => list(plan.map((item) => `${item.text}: ${euros(item.amount, 2)}`))),
  ];
}
