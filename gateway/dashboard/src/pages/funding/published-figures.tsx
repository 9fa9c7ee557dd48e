import type { Answer } from "../../graph/answer.ts";
import type { ProgrammesQuery } from "../../graph/generated/graphql.ts";
import { Figure } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Table } from "../../parts/table.tsx";
import { date, euros, number, today } from "../../words/format.ts";
import { fundingView } from "./funding.view.ts";
import { programmeName } from "./programme-name.ts";
import { words } from "./words.ts";

type Programme = ProgrammesQuery["programmes"][number];
type Published = Programme["published"][number];

interface Row {
  programme: Programme;
  figure: Published;
  key: string;
}

/** What others published of the programmes, and what is recorded here: beside each other, never added up. */
export function PublishedFigures({ answer }: { answer: Answer<ProgrammesQuery> }) {
  const text = words.value.figures;
  const chosen = ({ programmes }: ProgrammesQuery) =>
    (programmes ?? []).filter(({ id }) => (fundingView.value.programme ?? id) === id);
  return (
    <Panel title={text.panel} answer={answer} lines={10}>
      {(data) => (
        <>
          <p>{text.intro}</p>
          <PublishedTable programmes={chosen(data)} />
          <TotalsTable programmes={chosen(data)} />
        </>
      )}
    </Panel>
  );
}

function PublishedTable({ programmes }: { programmes: readonly Programme[] }) {
  const text = words.value.figures;
  const rows = programmes.flatMap((programme) =>
    programme.published.map((figure, place): Row => ({ programme, figure, key: `${programme.id} ${place}` })),
  );
  if (rows.length === 0) return <p>{text.none}</p>;
  return (
    <Table
      caption={text.published}
      columns={[
        {
          key: "metric",
          title: text.column.metric,
          value: ({ figure }) => text.metric[figure.metric] ?? figure.metric,
        },
        { key: "programme", title: text.column.programme, value: ({ programme }) => programmeName(programme) },
        {
          key: "value",
          title: text.column.value,
          value: ({ figure }) => Number(figure.value),
          show: ({ figure, programme }) => (
            <Figure
              unit={figure.unit === "EUR" ? words.value.euros : (text.metric[figure.metric] ?? figure.unit)}
              asOf={figure.asOf}
              source={figure.source}
              group={programmeName(programme)}
              method={figure.precision === "DAY" ? text.method : text.yearOnly}
              kind={figure.source.startsWith("Ministerium") ? "official" : "published"}
            >
              {inWords(figure)}
            </Figure>
          ),
        },
        {
          key: "asOf",
          title: text.column.asOf,
          value: ({ figure }) => figure.asOf,
          show: ({ figure }) => (figure.precision === "DAY" ? date(figure.asOf) : figure.asOf.slice(0, 4)),
        },
        { key: "source", title: text.column.source, value: ({ figure }) => figure.source },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      order=""
      first={10}
      file={text.file}
    />
  );
}

function TotalsTable({ programmes }: { programmes: readonly Programme[] }) {
  const text = words.value.figures;
  const about = {
    asOf: today(),
    source: words.value.source,
    group: text.own,
    method: text.totalsMethod,
    kind: "demonstration" as const,
  };
  const count = (key: "recipients" | "projects") => ({
    key,
    title: text.totals[key],
    value: ({ totals }: Programme) => totals[key],
    figure: { ...about, unit: text.unit[key] },
  });
  const rows = programmes.filter(({ totals }) => totals.projects > 0);
  if (rows.length === 0) return <p>{text.noTotals}</p>;
  return (
    <Table
      caption={text.own}
      columns={[
        { key: "programme", title: text.column.programme, value: (programme) => programmeName(programme) },
        count("recipients"),
        count("projects"),
        {
          key: "granted",
          title: text.totals.granted,
          value: ({ totals }) => Number(totals.granted.amount),
          show: ({ totals }) => euros(totals.granted.amount),
          figure: { ...about, unit: words.value.euros },
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      order=""
    />
  );
}

function inWords({ value, unit, qualifier }: Published): string {
  const text = words.value.figures;
  const plain = unit === "EUR" ? euros(value) : number(Number(value));
  if (qualifier === "ABOUT") return text.about(plain);
  return qualifier === "MORE_THAN" ? text.moreThan(plain) : plain;
}
