import type { QueueQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import type { Column } from "../../parts/listing.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { number } from "../../words/format.ts";
import { applicationColumns } from "./application-columns.tsx";
import { ApplicationDetail } from "./application-detail.tsx";
import { Budgets } from "./budgets.tsx";
import { DueList } from "./due-list.tsx";
import { queueQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { workWords } from "./work.words.ts";

type Row = QueueQuery["applicationsDue"][number];

/** What waits for an authority: open questions whose day comes, decisions, money and proofs; and what is left to award. */
export function Queue() {
  const { application } = fundingView.value;
  const text = workWords.value.queue;
  const answer = useAnswer(queueQuery, {});
  return (
    <>
      {application && <ApplicationDetail key={application} application={application} />}
      <Panel
        title={text.due}
        answer={answer}
        reads={["applicationsDue"]}
        empty={({ applicationsDue }) => (applicationsDue.length === 0 ? text.noneDue : null)}
      >
        {({ applicationsDue }) => {
          const rows = applicationsDue ?? [];
          const incomplete = rows.filter(({ complete }) => !complete).length;
          const over = rows.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length;
          return (
            <>
              <Sentence>{text.sentenceDue(number(rows.length), number(incomplete), number(over))}</Sentence>
              <Table
                caption={text.captionDue}
                columns={columnsOf(["project", "missing", "days", "requested"])}
                rows={rows}
                rowKey={({ id }) => id}
                order=""
                file={text.fileDue}
              />
            </>
          );
        }}
      </Panel>
      <Panel
        title={text.toDecide}
        answer={answer}
        reads={["applications"]}
        empty={({ applications }) => (applications.totalCount === 0 ? text.noneToDecide : null)}
      >
        {({ applications }) =>
          applications && (
            <>
              <Sentence>
                {text.sentenceToDecide(number(applications.totalCount), number(applications.nodes.length))}
              </Sentence>
              <Table
                caption={text.captionToDecide}
                columns={columnsOf(["project", "call", "state", "requested"])}
                rows={applications.nodes}
                rowKey={({ id }) => id}
                order=""
                first={10}
                file={text.fileToDecide}
              />
            </>
          )
        }
      </Panel>
      <Panel
        title={text.money}
        answer={answer}
        reads={["dueForMe"]}
        empty={({ dueForMe }) => (dueForMe?.total === 0 ? text.noMoney : null)}
      >
        {({ dueForMe }) => dueForMe && <DueList due={dueForMe} />}
      </Panel>
      <Budgets />
      <QuestionLinks question={answer.question} />
    </>
  );
}

/** Who applies, and of the common columns those that matter here. */
function columnsOf(keys: readonly string[]): Column<Row>[] {
  return [
    ...applicationColumns<Row>().filter(({ key }) => key === "project"),
    {
      key: "applicant",
      title: workWords.value.application.applicant,
      value: ({ applicant }) => applicant?.name ?? null,
    },
    ...applicationColumns<Row>().filter(({ key }) => key !== "project" && keys.includes(key)),
  ];
}
