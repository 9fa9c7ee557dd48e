import type { CefrLevel, ReferMutation, ReferToCourseInput } from "../../graph/generated/graphql.ts";
import { Field, Form } from "../../parts/form/form.tsx";
import { useSubmit } from "../../parts/form/use-submit.ts";
import { Notice } from "../../parts/notice.tsx";
import { dateTime, number } from "../../words/format.ts";
import { referMutation } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

interface ReferFormProps {
  course: string;
  /** The office that refers. */
  from: string;
  level: CefrLevel | null;
  full: boolean;
}

/** Refers a case to a course: its file number, and whether it may wait. */
export function ReferForm({ course, from, level, full }: ReferFormProps) {
  const text = words.value.refer;
  const submit = useSubmit<ReferMutation, ReferToCourseInput>(referMutation, (data) => data.referToCourse.userErrors);
  const referral = submit.done?.referToCourse.referral;
  if (referral) {
    return (
      <Notice kind="success" title={referral.state === "WAITING" ? text.waits : text.held}>
        <p>
          {referral.state === "WAITING"
            ? text.position(number(referral.waitingPosition ?? 1))
            : text.until(referral.holdExpiresAt ? dateTime(referral.holdExpiresAt) : "")}{" "}
          <a href={offersView.href({ part: "own", offer: null })}>{text.toCases}</a>
        </p>
      </Notice>
    );
  }
  return (
    <section class="refer">
      <h3>{full ? text.titleFull : text.title}</h3>
      <Form
        submit={submit}
        action={full ? text.wait : text.action}
        input={(entries) => ({
          course,
          from,
          level,
          caseRef: String(entries.get("caseRef") ?? "").trim(),
          waitIfFull: full,
        })}
      >
        <Field name="caseRef" label={text.caseRef} hint={text.caseRefHint}>
          {(field) => <input type="text" required maxLength={64} autocomplete="off" {...field} />}
        </Field>
      </Form>
    </section>
  );
}
