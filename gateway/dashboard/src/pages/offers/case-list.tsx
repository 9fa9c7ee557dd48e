import type {
  AdvanceCourseReferralInput,
  AdvanceMutation,
  CaseInListFragment,
  ReferralState,
} from "../../graph/generated/graphql.ts";
import { FailureNotice } from "../../parts/failure-notice.tsx";
import { useSubmit } from "../../parts/form/use-submit.ts";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { date, dateTime, number } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { advanceMutation } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

type Side = "office" | "provider";

/** What each side can do next; the graph knows the whole order of steps. */
const steps: Record<Side, Partial<Record<ReferralState, readonly ReferralState[]>>> = {
  office: { HELD: ["WITHDRAWN"], WAITING: ["WITHDRAWN"], ACCEPTED: ["WITHDRAWN"] },
  provider: { HELD: ["ACCEPTED", "DECLINED"], WAITING: ["NO_CAPACITY"], ACCEPTED: ["STARTED"] },
};

/** Cases with their next steps; what is overdue first. */
export function CaseList({ cases, side }: { cases: readonly CaseInListFragment[]; side: Side }) {
  const text = words.value.cases;
  const submit = useSubmit<AdvanceMutation, AdvanceCourseReferralInput>(
    advanceMutation,
    (data) => data.advanceCourseReferral.userErrors,
  );
  const step = (one: CaseInListFragment, to: ReferralState) =>
    void submit.send({ referral: one.id, to, expectedVersion: one.version });
  return (
    <>
      {submit.failure && <FailureNotice failure={submit.failure} />}
      {submit.problems.map(({ message }) => (
        <Notice key={message} kind="danger">
          {message}
        </Notice>
      ))}
      {submit.done && <Notice kind="success">{text.done}</Notice>}
      <Table
        caption={text.caption}
        columns={[
          {
            key: "course",
            title: text.column.course,
            value: ({ course }) => course.title,
            show: ({ course }) => <a href={offersView.href({ offer: course.id })}>{course.title}</a>,
          },
          ...(side === "provider"
            ? [{ key: "from", title: text.column.from, value: ({ from }: CaseInListFragment) => from?.name ?? null }]
            : []),
          {
            key: "level",
            title: text.column.level,
            value: ({ level }) => (level ? vocabulary.value.level[level] : null),
          },
          {
            key: "referredAt",
            title: text.column.referredAt,
            value: ({ referredAt }) => referredAt,
            show: ({ referredAt }) => date(referredAt),
          },
          { key: "state", title: text.column.state, value: stateOf },
          {
            key: "steps",
            title: text.column.steps,
            value: ({ overdue }) => (overdue ? 0 : 1),
            show: (one) => (
              <span class="steps">
                {one.overdue && <strong>{text.overdue}</strong>}
                {(steps[side][one.state] ?? []).map((to) => (
                  <button key={to} type="button" aria-disabled={submit.sending} onClick={() => step(one, to)}>
                    {text.step[to] ?? text.state[to]}
                  </button>
                ))}
              </span>
            ),
          },
        ]}
        rows={cases}
        rowKey={({ id }) => id}
        order="steps"
        first={100}
      />
    </>
  );
}

function stateOf({ state, holdExpiresAt, waitingPosition }: CaseInListFragment): string {
  const text = words.value.cases;
  if (state === "HELD" && holdExpiresAt) return `${text.state.HELD} ${text.until(dateTime(holdExpiresAt))}`;
  if (state === "WAITING" && waitingPosition) return `${text.state.WAITING} ${text.position(number(waitingPosition))}`;
  return text.state[state];
}
