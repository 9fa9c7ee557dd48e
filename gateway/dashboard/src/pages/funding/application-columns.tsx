import type { ApplicationInListFragment } from "../../graph/generated/graphql.ts";
import type { Column } from "../../parts/listing.ts";
import { euros, today } from "../../words/format.ts";
import { daysLeftInWords } from "./days-left.ts";
import { fundingView } from "./funding.view.ts";
import { words } from "./words.ts";
import { workWords } from "./work.words.ts";

/** What a table of applications tells of each, for its applicant and for its authority. */
export function applicationColumns<Row extends ApplicationInListFragment>(): Column<Row>[] {
  const { applications: text, applicationState } = workWords.value;
  const { days, source } = words.value;
  const about = { asOf: today(), source, group: text.group };
  return [
    {
      key: "project",
      title: text.column.project,
      value: ({ project }) => project.title,
      show: ({ id, project }) => <a href={fundingView.href({ application: id })}>{project.title}</a>,
    },
    { key: "call", title: text.column.call, value: ({ call }) => call.title },
    { key: "state", title: text.column.state, value: ({ state }) => applicationState[state] },
    {
      key: "missing",
      title: text.column.missing,
      value: (row) => missingInWords(row),
      show: (row) => (row.missing.length === 0 ? missingInWords(row) : <strong>{missingInWords(row)}</strong>),
    },
    {
      key: "days",
      title: text.column.days,
      value: ({ daysLeft }) => daysLeft ?? null,
      show: ({ daysLeft }) => (daysLeft == null ? words.value.none : <strong>{daysLeftInWords(daysLeft)}</strong>),
      figure: { ...about, unit: days.unit, method: days.method, kind: "computed" },
    },
    {
      key: "requested",
      title: text.column.requested,
      value: ({ requested }) => Number(requested.amount),
      show: ({ requested }) => euros(requested.amount),
      figure: { ...about, unit: words.value.euros, method: text.method.requested, kind: "demonstration" },
    },
  ];
}

/** What is missing, or that nothing is. */
function missingInWords({ missing }: ApplicationInListFragment): string {
  return missing.length === 0 ? workWords.value.applications.complete : missing.map(({ message }) => message).join(" ");
}
