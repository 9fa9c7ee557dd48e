import { useAnswer } from "../../graph/use-answer.ts";
import { Figure, type Provenance } from "../../parts/figure.tsx";
import { LineChart } from "../../parts/line-chart.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { Withheld } from "../../parts/withheld.tsx";
import { date, number } from "../../words/format.ts";
import { keyOf, type Line, measured, titleOf } from "./rows.ts";
import { quartersQuery } from "./steering.query.ts";
import { steeringView } from "./steering.view.ts";
import { words } from "./words.ts";

interface LineDetailProps {
  town: string;
  line: Line;
  /** Where the numbers of the table above come from; these come from the same. */
  about: Provenance;
}

/** One indicator over time, beside towns like it, with how it is computed. */
export function LineDetail({ town, line, about }: LineDetailProps) {
  const { year } = steeringView.value;
  const text = words.value;
  const answer = useAnswer(quartersQuery, { town, year: year || null });
  const figure = { ...about, method: text.computed[line.indicator] };
  const aim = line.target ? Number(line.target.target) : null;
  return (
    <Panel
      title={titleOf(line)}
      answer={answer}
      reads={["municipality", "steering"]}
      lines={10}
      empty={(data) => (quartersOf(data, line).some(({ value }) => value !== null) ? null : text.noQuarters)}
      aside={<a href={steeringView.href({ line: null, topic: null })}>{text.close}</a>}
    >
      {(data) => {
        const quarters = quartersOf(data, line);
        const sentence = sentenceOf(line, quarters);
        return (
          <>
            <Sentence>
              <Figure {...figure}>{sentence}</Figure>
            </Sentence>
            <LineChart
              label={sentence}
              places={quarters.map(({ quarter }) => quarter.replace("-", " "))}
              lines={[
                { name: text.own, kind: "own", values: quarters.map(({ value }) => value ?? null) },
                {
                  name: text.column.peers,
                  kind: "compared",
                  values: quarters.map(({ peerMedian }) => peerMedian ?? null),
                },
              ]}
              aim={aim === null ? undefined : { value: aim, name: text.column.target }}
              format={(value) => measured(line.unit, value)}
            />
            <Table
              caption={text.quarters(titleOf(line))}
              columns={[
                { key: "quarter", title: text.column.quarter, value: ({ quarter }) => quarter },
                {
                  key: "value",
                  title: text.column.value,
                  value: ({ value }) => value ?? null,
                  show: ({ value, withheld }) => (withheld ? <Withheld /> : measured(line.unit, value ?? null)),
                  figure,
                },
                {
                  key: "peers",
                  title: text.column.peers,
                  value: ({ peerMedian }) => peerMedian ?? null,
                  show: ({ peerMedian }) => measured(line.unit, peerMedian ?? null),
                  figure,
                },
                {
                  key: "basis",
                  title: text.column.basis,
                  value: ({ basis }) => basis ?? null,
                  show: ({ basis }) => (basis ? number(basis) : "–"),
                  figure: { ...figure, unit: text.column.basis },
                },
              ]}
              rows={quarters}
              rowKey={({ quarter }) => quarter}
              order="-quarter"
              file={`${text.file}-${line.indicator.toLowerCase()}`}
            />
            <h3>{text.howComputed}</h3>
            <p>{text.computed[line.indicator]}</p>
            {line.target && <p>{text.due(date(line.target.due))}</p>}
          </>
        );
      }}
    </Panel>
  );
}

type Data = NonNullable<
  ReturnType<typeof useAnswer<import("../../graph/generated/graphql.ts").SteeringQuartersQuery, object>>["data"]
>;

function quartersOf(data: Data, line: Line) {
  const lines = data.municipality?.steering?.lines ?? [];
  return lines.find((one) => keyOf(one) === keyOf(line))?.quarters ?? [];
}

function sentenceOf(line: Line, quarters: ReturnType<typeof quartersOf>): string {
  const text = words.value.sentence;
  const known = quarters.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return text.unknown;
  return text.overTime(
    titleOf(line),
    measured(line.unit, first.value ?? null),
    first.quarter,
    measured(line.unit, last.value ?? null),
    last.quarter,
    last.peerMedian == null ? null : measured(line.unit, last.peerMedian),
  );
}
