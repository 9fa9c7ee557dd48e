import type {
  ApplicationActionInput,
  ApplicationInFullQuery,
  SubmitApplicationMutation,
} from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { hasRole, partner } from "../../identity/acting.ts";
import { Figure } from "../../parts/figure.tsx";
import { Field, Form } from "../../parts/form/form.tsx";
import { useSubmit } from "../../parts/form/use-submit.ts";
import { Notice } from "../../parts/notice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Table } from "../../parts/table.tsx";
import { date, dateTime, euros, list, today } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { daysLeftInWords } from "./days-left.ts";
import { Fact } from "./fact.tsx";
import { Decision } from "./forms/decision.tsx";
import { ReviseForm } from "./forms/revise-form.tsx";
import { formWords } from "./forms/words.ts";
import { applicationQuery, submitMutation } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { Tasks } from "./tasks.tsx";
import { words } from "./words.ts";
import { workWords } from "./work.words.ts";

type Application = NonNullable<ApplicationInFullQuery["application"]>;

/** One application: where it stands, what it costs and who pays, what is missing; complete, it is handed in here. */
export function ApplicationDetail({ application }: { application: string }) {
  const text = workWords.value.application;
  const answer = useAnswer(applicationQuery, { application });
  const submit = useSubmit<SubmitApplicationMutation, ApplicationActionInput>(
    submitMutation,
    (data) => data.submitApplication.userErrors,
  );
  const number = submit.done?.submitApplication.application?.number;
  return (
    <Panel
      title={answer.data?.application?.project.title ?? text.panel}
      answer={answer}
      lines={14}
      empty={(data) => (data.application ? null : text.gone)}
      aside={<a href={fundingView.href({ application: null })}>{text.close}</a>}
    >
      {({ application: one }) =>
        one && (
          <>
            <Outcome of={one} />
            {number && <Notice kind="success">{text.done(number)}</Notice>}
            <dl class="facts">
              <Facts of={one} />
            </dl>
            {isBeingWritten(one) && <Checklist of={one} />}
            {isOwn(one) && isBeingWritten(one) && <ReviseForm key={one.id} of={one} />}
            {isOwn(one) && isBeingWritten(one) && one.complete && (
              <section class="hand-in">
                <h3>{text.handIn}</h3>
                <Form
                  submit={submit}
                  action={text.submit}
                  input={(entries) => ({
                    application: one.id,
                    expectedVersion: one.version,
                    note: String(entries.get("note") ?? "").trim() || null,
                  })}
                >
                  <Field name="note" label={text.note} hint={text.noteHint} optional>
                    {(field) => <textarea rows={3} maxLength={2000} {...field} />}
                  </Field>
                </Form>
              </section>
            )}
            {hasRole("authority") && (one.state === "SUBMITTED" || one.state === "IN_REVIEW") && <Decision of={one} />}
            <Plan of={one} />
            <History of={one} />
          </>
        )
      }
    </Panel>
  );
}

function isBeingWritten({ state }: Application): boolean {
  return state === "DRAFT" || state === "RETURNED";
}

/** What was decided, at once for whoever did. */
function Outcome({ of }: { of: Application }) {
  const text = formWords.value;
  if (of.grant) return <Notice kind="success">{text.approved(of.grant.number)}</Notice>;
  if (!hasRole("authority")) return null;
  if (of.state === "RETURNED") return <Notice kind="success">{text.returned}</Notice>;
  return of.state === "REJECTED" ? <Notice kind="success">{text.rejected}</Notice> : null;
}

/** Whoever looks may write it. */
function isOwn({ applicant }: Application): boolean {
  return applicant?.id === partner.value && (hasRole("editor") || hasRole("provider"));
}

function Facts({ of }: { of: Application }) {
  const { application: text, applicationState, applications } = workWords.value;
  const { days, source } = words.value;
  const about = { asOf: today(), source, group: of.project.title };
  const costs = Number(of.requested.amount) + Number(of.ownShare.amount);
  const money = { ...about, unit: words.value.euros, kind: "demonstration" as const };
  return (
    <>
      <Fact term={applications.column.state}>{applicationState[of.state]}</Fact>
      {of.daysLeft != null && (
        <Fact term={applications.column.days}>
          <Figure {...about} unit={days.unit} method={days.method} kind="computed">
            {daysLeftInWords(of.daysLeft)}
          </Figure>{" "}
          {of.dueOn && text.due(date(of.dueOn))}
        </Fact>
      )}
      <Fact term={applications.column.call}>
        <a href={fundingView.href({ part: "calls", call: of.call.id, application: null })}>{of.call.title}</a>
      </Fact>
      {of.applicant && <Fact term={text.applicant}>{of.applicant.name}</Fact>}
      {of.number && <Fact term={text.number}>{of.number}</Fact>}
      <Fact term={text.topics}>
        {list(of.project.topics.map((topic) => vocabulary.value.topic[topic])) || words.value.none}
      </Fact>
      <Fact term={text.financing}>{text.financingKind[of.financing]}</Fact>
      <Fact term={applications.column.requested}>
        <Figure {...money} method={applications.method.requested}>
          {euros(of.requested.amount)}
        </Figure>
      </Fact>
      <Fact term={text.ownShare}>
        <Figure {...money} method={text.method.ownShare}>
          {euros(of.ownShare.amount)}
        </Figure>
      </Fact>
      <Fact term={text.costs}>
        <Figure {...money} method={text.method.costs} kind="computed">
          {euros(costs)}
        </Figure>
      </Fact>
    </>
  );
}

/** What an application has to have, and where in it the graph says that something is missing. */
const checklist = {
  plan: ["plan"],
  topics: ["topics"],
  project: ["transferredFrom", "partners"],
  rules: ["rules"],
} as const;

function Checklist({ of }: { of: Application }) {
  const text = workWords.value.application;
  return (
    <>
      <h3>{of.complete ? text.complete : text.incomplete}</h3>
      <Tasks
        tasks={(Object.keys(checklist) as (keyof typeof checklist)[]).map((key) => {
          const places: readonly string[] = checklist[key];
          const details = of.missing.filter(({ path }) => path.some((step) => places.includes(step)));
          const done = details.length === 0;
          return {
            key,
            title: text.checklist[key],
            state: done ? ("done" as const) : ("open" as const),
            stateInWords: done ? text.there : text.lacking,
            details: details.map(({ message }) => message),
          };
        })}
      />
    </>
  );
}

function Plan({ of }: { of: Application }) {
  const text = workWords.value.application;
  if (of.plan.length === 0) return <p>{text.noPlan}</p>;
  return (
    <Table
      caption={text.plan}
      columns={[
        { key: "text", title: text.column.text, value: (line) => line.text },
        { key: "kind", title: text.column.kind, value: (line) => text.costKind[line.kind] },
        {
          key: "amount",
          title: text.column.amount,
          value: (line) => Number(line.amount.amount),
          show: (line) => euros(line.amount.amount),
          figure: {
            unit: words.value.euros,
            asOf: today(),
            source: words.value.source,
            group: of.project.title,
            method: text.method.plan,
            kind: "demonstration",
          },
        },
      ]}
      rows={of.plan}
      rowKey={(line) => `${line.kind} ${line.text}`}
      order="-amount"
    />
  );
}

function History({ of }: { of: Application }) {
  const { application: text, applicationState } = workWords.value;
  if (of.history.length === 0) return null;
  return (
    <>
      <h3>{text.history}</h3>
      <ol>
        {of.history.map(({ state, at, note }) => (
          <li key={`${state} ${at}`}>
            {dateTime(at)}: {applicationState[state]}
            {note && ` – ${note}`}
          </li>
        ))}
      </ol>
    </>
  );
}
