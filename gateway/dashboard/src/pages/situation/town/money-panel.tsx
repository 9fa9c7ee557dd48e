import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Figure } from "../../../parts/figure.tsx";
import { Panel } from "../../../parts/panel.tsx";
import { Table } from "../../../parts/table.tsx";
import { euros, number, today } from "../../../words/format.ts";
import { townWords } from "./words.ts";

/** What the town gets from the state's programmes. */
export function MoneyPanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const words = townWords.value;
  const about = {
    kind: "demonstration" as const,
    unit: words.unit.euro,
    asOf: today(),
    source: words.source.money,
    group: words.money,
    method: words.method.money,
  };
  return (
    <Panel
      title={words.money}
      answer={answer}
      reads={["funding", "grants"]}
      empty={({ grants }) => (grants?.totalCount === 0 ? words.noMoney : null)}
    >
      {({ funding, grants }) => (
        <>
          {funding && (
            <p>
              <Figure {...about} label={words.granted}>
                {euros(funding.granted.amount)}
              </Figure>{" "}
              {words.granted},{" "}
              <Figure {...about} label={words.disbursed}>
                {euros(funding.disbursed.amount)}
              </Figure>{" "}
              {words.disbursed}
            </p>
          )}
          {grants && (
            <Table
              caption={words.shown(number(grants.nodes.length), number(grants.totalCount))}
              rows={grants.nodes}
              rowKey={({ id }) => id}
              order="-granted"
              columns={[
                { key: "project", title: words.project, value: ({ project }) => project.title },
                { key: "state", title: words.state, value: ({ state }) => words.grantState[state] },
                {
                  key: "granted",
                  title: words.granted,
                  value: ({ amount }) => Number(amount.amount),
                  show: ({ amount }) => euros(amount.amount),
                  figure: about,
                },
                {
                  key: "disbursed",
                  title: words.disbursed,
                  value: ({ disbursed }) => Number(disbursed.amount),
                  show: ({ disbursed }) => euros(disbursed.amount),
                  figure: about,
                },
              ]}
            />
          )}
        </>
      )}
    </Panel>
  );
}
