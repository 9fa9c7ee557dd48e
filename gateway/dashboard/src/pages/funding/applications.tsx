import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { number } from "../../words/format.ts";
import { applicationColumns } from "./application-columns.tsx";
import { ApplicationDetail } from "./application-detail.tsx";
import { ownApplicationsQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { workWords } from "./work.words.ts";

/** One's own applications: whether each is complete, what is missing, and how many days are left. */
export function Applications() {
  const { application } = fundingView.value;
  const text = workWords.value.applications;
  const answer = useAnswer(ownApplicationsQuery, {});
  const found = answer.waiting ? undefined : answer.data?.applications?.totalCount;
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  return (
    <>
      {application && <ApplicationDetail key={application} application={application} />}
      <Panel
        title={text.panel}
        answer={answer}
        lines={8}
        empty={({ applications }) =>
          applications.totalCount === 0 ? (
            <p>
              {text.none} <a href={fundingView.href({ part: "calls", application: null })}>{text.toCalls}</a>
            </p>
          ) : null
        }
      >
        {({ applications }) => {
          const rows = applications?.nodes ?? [];
          const incomplete = rows.filter(({ complete }) => !complete).length;
          return (
            <>
              <Sentence>{text.sentence(number(rows.length), number(incomplete))}</Sentence>
              <Table
                caption={text.caption}
                columns={applicationColumns()}
                rows={rows}
                rowKey={({ id }) => id}
                order="days"
                file={text.file}
              />
            </>
          );
        }}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}
