import type { OwnGrantsQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { partWords } from "../../parts/words.ts";
import { date, euros, number, today } from "../../words/format.ts";
import { DueList } from "./due-list.tsx";
import { ownGrantsQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { words } from "./words.ts";
import { workWords } from "./work.words.ts";

type Grant = OwnGrantsQuery["grants"]["nodes"][number];

/** One's own grants, with what is drawn, what is left, and what is due next. */
export function Grants({ partner }: { partner: string }) {
  const { grants: text, due } = workWords.value;
  const answer = useAnswer(ownGrantsQuery, { partner });
  return (
    <>
      <Panel
        title={due.panel}
        answer={answer}
        reads={["dueForMe"]}
        lines={8}
        empty={({ dueForMe }) => (dueForMe && dueForMe.total === 0 ? due.none : null)}
      >
        {({ dueForMe }) => dueForMe && <DueList due={dueForMe} />}
      </Panel>
      <Panel
        title={text.panel}
        answer={answer}
        reads={["grants"]}
        lines={8}
        empty={({ grants }) =>
          grants.totalCount === 0 ? (
            <p>
              {text.none} <a href={fundingView.href({ part: "calls" })}>{workWords.value.applications.toCalls}</a>
            </p>
          ) : null
        }
      >
        {({ grants }, { missing }) => <GrantTable grants={grants?.nodes ?? []} incomplete={missing.length > 0} />}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function GrantTable({ grants, incomplete }: { grants: readonly Grant[]; incomplete: boolean }) {
  const { grants: text, grantState } = workWords.value;
  const { source } = words.value;
  const about = { unit: words.value.euros, asOf: today(), source, group: text.group, kind: "demonstration" as const };
  const sum = (amount: (grant: Grant) => string) =>
    euros(grants.reduce((total, grant) => total + Number(amount(grant)), 0));
  return (
    <>
      <Sentence>
        {text.sentence(
          number(grants.length),
          sum(({ amount }) => amount.amount),
          sum(({ disbursed }) => disbursed.amount),
          sum(({ remaining }) => remaining.amount),
        )}
        {incomplete && ` (${partWords.value.incomplete})`}
      </Sentence>
      <Table
        caption={text.caption}
        columns={[
          { key: "project", title: text.column.project, value: ({ project }) => project.title },
          { key: "number", title: text.column.number, value: (grant) => grant.number },
          { key: "state", title: text.column.state, value: ({ state }) => grantState[state] },
          {
            key: "amount",
            title: text.column.amount,
            value: ({ amount }) => Number(amount.amount),
            show: ({ amount }) => euros(amount.amount),
            figure: { ...about, method: text.method.amount },
          },
          {
            key: "disbursed",
            title: text.column.disbursed,
            value: ({ disbursed }) => Number(disbursed.amount),
            show: ({ disbursed }) => euros(disbursed.amount),
            figure: { ...about, method: text.method.disbursed },
          },
          {
            key: "remaining",
            title: text.column.remaining,
            value: ({ remaining }) => Number(remaining.amount),
            show: ({ remaining }) => euros(remaining.amount),
            figure: { ...about, method: text.method.remaining },
          },
          {
            key: "proof",
            title: text.column.proof,
            value: ({ proofDueOn }) => proofDueOn,
            show: ({ proofDueOn, claim }) => (
              <>
                {date(proofDueOn)}
                {claim && <strong> {text.claim(euros(claim.amount.amount), date(claim.by))}</strong>}
              </>
            ),
          },
        ]}
        rows={grants}
        rowKey={({ id }) => id}
        order="-proof"
        file={text.file}
      />
    </>
  );
}
