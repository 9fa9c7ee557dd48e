import type { SteeringQuery } from "../../graph/generated/graphql.ts";
import type { Provenance } from "../../parts/figure.tsx";
import type { Column, Listing } from "../../parts/listing.ts";
import { Table } from "../../parts/table.tsx";
import { list, today } from "../../words/format.ts";
import { byUrgency, keyOf, type Line, measured, oldest, type Report, titleOf } from "./rows.ts";
import { steeringView } from "./steering.view.ts";
import { townInView } from "./town-in-view.ts";
import { words } from "./words.ts";

interface SteeringTableProps {
  name: string;
  report: Report;
  freshness: SteeringQuery["freshness"];
}

/** A line per indicator; what is behind its target first. */
export function SteeringTable({ name, report, freshness }: SteeringTableProps) {
  return (
    <Table
      caption={words.value.caption(name, String(report.year))}
      {...steeringListing({ name, report, freshness })}
      rowKey={keyOf}
      latest={steeringView.latestHref({ town: townInView() })}
    />
  );
}

export function steeringListing({ name, report, freshness }: SteeringTableProps): Listing<Line> {
  const text = words.value;
  const rows = byUrgency(report.lines);
  const about = provenance({ name, report, freshness });
  return { columns: columnsOf(rows, about), rows, order: "urgency", file: text.file };
}

/** Where the numbers of a report come from. */
export function provenance({ name, report, freshness }: SteeringTableProps): Provenance {
  const text = words.value;
  const sources = [...new Set(report.lines.flatMap((line) => line.sources))];
  return {
    unit: text.unitOfTable,
    asOf: oldest(freshness, sources) ?? today(),
    source: text.source(list(sources.map((source) => text.owner[source] ?? source))),
    group: name,
    method: text.methodOfTable,
    kind: "demonstration",
  };
}

function columnsOf(rows: readonly Line[], about: Provenance): Column<Line>[] {
  const { column, status, open } = words.value;
  return [
    {
      key: "indicator",
      title: column.indicator,
      value: titleOf,
      show: (line) => (
        <a
          href={steeringView.href({ line: line.indicator, topic: line.topic ?? null })}
          aria-label={open(titleOf(line))}
        >
          {titleOf(line)}
        </a>
      ),
    },
    {
      key: "target",
      title: column.target,
      value: ({ target }) => (target ? Number(target.target) : null),
      show: ({ target, unit }) => measured(unit, target ? Number(target.target) : null),
      figure: about,
    },
    {
      key: "value",
      title: column.value,
      value: ({ value }) => value,
      show: ({ value, unit }) => measured(unit, value),
      figure: about,
    },
    {
      key: "peers",
      title: column.peers,
      value: ({ peerMedian }) => peerMedian,
      show: ({ peerMedian, unit }) => measured(unit, peerMedian),
      figure: about,
    },
    {
      key: "status",
      title: column.status,
      value: (line) => status[line.status],
      show: (line) => (
        <span class={`state state-${line.status}`}>{line.target ? status[line.status] : status.NO_TARGET}</span>
      ),
    },
    // Not shown as a number: it only keeps what asks for attention first.
    { key: "urgency", title: column.urgency, value: (line) => rows.indexOf(line) + 1 },
  ];
}
