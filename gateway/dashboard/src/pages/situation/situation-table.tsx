import type { Provenance } from "../../parts/figure.tsx";
import type { Column, Listing } from "../../parts/listing.ts";
import { Table } from "../../parts/table.tsx";
import { Withheld } from "../../parts/withheld.tsx";
import { number, percent, today } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import type { SituationRow } from "./rows.ts";
import { situationView } from "./situation.view.ts";
import { words } from "./words.ts";

/** The rows behind the map; what is missing first. */
export function SituationTable({ rows }: { rows: readonly SituationRow[] }) {
  const text = words.value;
  const { topic } = situationView.value;
  return (
    <Table
      caption={text.caption(vocabulary.value.topic[topic], number(rows.length))}
      {...situationListing(rows)}
      rowKey={({ ags }) => ags}
      latest={situationView.latestHref()}
    />
  );
}

export function situationListing(rows: readonly SituationRow[]): Listing<SituationRow> {
  return { columns: columns(), rows, order: "-missing", file: words.value.file };
}

/** What all numbers of the view have in common. */
export function provenance(): Omit<Provenance, "unit" | "method"> {
  const { group, on } = situationView.value;
  return {
    asOf: on ?? today(),
    source: words.value.source,
    group: group ? vocabulary.value.group[group] : words.value.allGroups,
    kind: "demonstration",
  };
}

function columns(): Column<SituationRow>[] {
  const { column, unit, method } = words.value;
  const about = provenance();
  return [
    {
      key: "town",
      title: column.town,
      value: ({ name }) => name,
      show: ({ ags, name }) => <a href={situationView.href({ town: ags })}>{name}</a>,
    },
    {
      key: "needed",
      title: column.needed,
      value: ({ needed }) => needed,
      show: ({ needed, withheld }) =>
        withheld ? (
          <>
            {needed ? `${number(needed)} + ` : ""}
            <Withheld />
          </>
        ) : (
          number(needed ?? 0)
        ),
      figure: { ...about, unit: unit.people, method: method.needed },
    },
    {
      key: "offered",
      title: column.offered,
      value: ({ offered }) => offered,
      figure: { ...about, unit: unit.places, method: method.offered },
    },
    {
      key: "free",
      title: column.free,
      value: ({ free }) => free,
      figure: { ...about, unit: unit.places, method: method.free },
    },
    {
      key: "missing",
      title: column.missing,
      value: ({ missing }) => missing,
      figure: { ...about, unit: unit.people, method: method.missing },
    },
    {
      key: "served",
      title: column.served,
      value: ({ served }) => served,
      show: ({ served }) => (served === null ? "–" : percent(served)),
      figure: { ...about, unit: unit.share, method: method.served },
    },
  ];
}
