import type { BudgetsQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { hasRole, partner } from "../../identity/acting.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { euros, today } from "../../words/format.ts";
import { budgetsQuery } from "./funding.query.ts";
import { programmeName } from "./programme-name.ts";
import { words } from "./words.ts";
import { workWords } from "./work.words.ts";

interface Row {
  key: string;
  programme: string;
  line: string;
  planned: number;
  committed: number;
  available: number;
}

/** What is left in the budget lines of this year: an authority's own, the ministry's all. */
export function Budgets() {
  const text = workWords.value.budgets;
  const year = today().slice(0, 4);
  const answer = useAnswer(budgetsQuery, { year: Number(year) });
  const about = {
    unit: words.value.euros,
    asOf: today(),
    source: words.value.source,
    group: text.panel(year),
    kind: "demonstration" as const,
  };
  const money = (key: "planned" | "committed" | "available") => ({
    key,
    title: text.column[key],
    value: (row: Row) => row[key],
    show: (row: Row) => euros(row[key]),
    figure: { ...about, method: text.method[key] },
  });
  return (
    <Panel title={text.panel(year)} answer={answer} empty={(data) => (rowsOf(data).length === 0 ? text.none : null)}>
      {(data) => {
        const rows = rowsOf(data);
        const sum = (key: "planned" | "available") => euros(rows.reduce((total, row) => total + row[key], 0));
        return (
          <>
            <Sentence>{text.sentence(sum("available"), sum("planned"))}</Sentence>
            <Table
              caption={text.caption}
              columns={[
                { key: "line", title: text.column.line, value: ({ line }) => line },
                { key: "programme", title: text.column.programme, value: ({ programme }) => programme },
                money("planned"),
                money("committed"),
                money("available"),
              ]}
              rows={rows}
              rowKey={({ key }) => key}
              order="available"
              file={text.file}
            />
          </>
        );
      }}
    </Panel>
  );
}

function rowsOf({ programmes }: BudgetsQuery): Row[] {
  const own = hasRole("authority") ? partner.value : null;
  return (programmes ?? [])
    .filter(({ authorities }) => own === null || authorities.includes(own))
    .flatMap((programme) =>
      programme.budgets.flatMap(({ id, lines }) =>
        lines.map((line) => ({
          key: `${id} ${line.code}`,
          programme: programmeName(programme),
          line: line.name,
          planned: Number(line.planned.amount),
          committed: Number(line.committed.amount),
          available: Number(line.available.amount),
        })),
      ),
    );
}
