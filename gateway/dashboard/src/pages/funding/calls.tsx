import { useEffect } from "preact/hooks";
import type { CallInListFragment, CallsQuery, Verdict } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Later } from "../../parts/later.tsx";
import type { Column, Listing } from "../../parts/listing.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { partWords } from "../../parts/words.ts";
import { date, number, today } from "../../words/format.ts";
import { callWords } from "./call.words.ts";
import { daysLeftInWords } from "./days-left.ts";
import { callsQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { amountsOf, eligibleOf } from "./programme-terms.ts";
import { words } from "./words.ts";

/** With the form for an application: it comes when a call is opened. */
const loadDetail = () => import("./call-detail.tsx");

interface Row {
  call: CallInListFragment;
  /** What the precheck says of whoever is signed in; null for the public and before the opening. */
  verdict: Verdict | null;
}

/** Calls that accept applications now or soon: the one that closes first stands first. */
export function Calls({ applicant }: { applicant: string | null }) {
  const { call } = fundingView.value;
  const text = callWords.value.calls;
  const answer = useAnswer(callsQuery, { applicant: applicant ?? "", checks: applicant !== null });
  const rows = answer.data ? callRows(answer.data) : [];
  const found = answer.waiting ? undefined : rows.length;
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  return (
    <>
      {call && (
        <Later load={loadDetail}>
          {({ CallDetail }) => <CallDetail key={call} call={call} applicant={applicant} />}
        </Later>
      )}
      <Panel title={text.panel} answer={answer} lines={12} empty={() => (rows.length === 0 ? text.none : null)}>
        {(_, { missing }) => (
          <>
            <Sentence>
              {sentenceOf(rows)}
              {missing.length > 0 && ` (${partWords.value.incomplete})`}
            </Sentence>
            <Table
              caption={text.caption}
              {...callListing(rows, applicant !== null)}
              rowKey={({ call }) => call.id}
              {...(applicant === null && { latest: fundingView.latestHref({ call: null }) })}
            />
            {applicant && <p class="hint">{text.decidesNothing}</p>}
          </>
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

export function callRows({ open, closed }: CallsQuery): Row[] {
  const now = new Date().toISOString();
  const coming = (closed ?? []).filter(({ opensAt }) => opensAt > now);
  return [
    ...(open ?? []).map((call): Row => ({ call, verdict: call.precheck?.verdict ?? null })),
    ...coming.map((call): Row => ({ call, verdict: null })),
  ];
}

function sentenceOf(rows: readonly Row[]): string {
  const text = callWords.value.calls.sentence;
  const open = rows.filter(({ call }) => call.daysLeft != null);
  const coming = number(rows.length - open.length);
  const [first] = open;
  return first
    ? text.open(number(open.length), coming, date(first.call.closesAt), daysLeftInWords(first.call.daysLeft ?? 0))
    : text.none(coming);
}

/** The public is not checked. */
export function callListing(rows: readonly Row[], checked: boolean): Listing<Row> {
  return { columns: columnsOf(checked), rows, order: "deadline", file: callWords.value.calls.file };
}

function columnsOf(checked: boolean): Column<Row>[] {
  const { calls: text, verdict } = callWords.value;
  const { source } = words.value;
  const columns: Column<Row>[] = [
    {
      key: "title",
      title: text.column.title,
      value: ({ call }) => call.title,
      show: ({ call }) => <a href={fundingView.href({ call: call.id })}>{call.title}</a>,
    },
    {
      key: "deadline",
      title: text.column.deadline,
      value: ({ call }) => call.closesAt,
      show: ({ call }) => date(call.closesAt),
    },
    {
      key: "days",
      title: text.column.days,
      value: ({ call }) => call.daysLeft ?? null,
      show: ({ call }) =>
        call.daysLeft == null ? text.opens(date(call.opensAt)) : <strong>{daysLeftInWords(call.daysLeft)}</strong>,
      figure: {
        unit: words.value.days.unit,
        asOf: today(),
        source,
        group: text.group,
        method: words.value.days.method,
        kind: "computed",
      },
    },
    { key: "who", title: text.column.who, value: ({ call }) => eligibleOf(call.programme) },
    { key: "amounts", title: text.column.amounts, value: ({ call }) => amountsOf(call.programme) },
  ];
  if (checked)
    columns.splice(3, 0, {
      key: "verdict",
      title: text.column.verdict,
      value: (row) => row.verdict && verdict[row.verdict],
    });
  return columns;
}
