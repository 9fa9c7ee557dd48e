import { Figure } from "../../parts/figure.tsx";
import type { Listing } from "../../parts/listing.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { StateMap } from "../../parts/state-map.tsx";
import { Table } from "../../parts/table.tsx";
import { partWords } from "../../parts/words.ts";
import { euros, number, today } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { situationView } from "../situation/situation.view.ts";
import type { FundedTown } from "./funded-towns.ts";
import { fundingView } from "./funding.view.ts";
import { words } from "./words.ts";

interface FundedPictureProps {
  rows: readonly FundedTown[];
  incomplete: boolean;
}

/** The same municipalities as a map or as a table, with their sentence above. */
export function FundedPicture({ rows, incomplete }: FundedPictureProps) {
  const { picture, measure } = fundingView.value;
  const text = words.value.map;
  const sentence = sentenceOf(rows) + (incomplete ? ` (${partWords.value.incomplete})` : "");
  const counties = new Set(rows.filter(({ isCounty }) => isCounty).map(({ ags }) => ags.slice(0, 5)));
  return (
    <>
      {picture === "table" ? (
        <>
          <Sentence>{sentence}</Sentence>
          <FundedTable rows={rows} />
        </>
      ) : (
        <>
          <Sentence>
            {/* The table tells it of every column. */}
            <Figure {...provenance()} unit={text.measures[measure]} method={text.method[measure]}>
              {sentence}
            </Figure>
          </Sentence>
          <StateMap
            label={text.map(sentence)}
            classOf={(code) => (counties.has(code) ? 1 : 0)}
            marks={rows
              .filter(({ isCounty }) => !isCounty)
              .map((row) => ({
                ags: row.ags,
                count: row[measure],
                hollow: false,
                text: text.mark(row.name, number(row.projects), euros(row.granted)),
                href: situationView.href({ town: row.ags }),
              }))}
            labels={["Köln", "Düsseldorf", "Dortmund", "Münster", "Bielefeld", "Aachen"]}
            file={text.file}
            source={text.source}
          />
          <Legend />
        </>
      )}
    </>
  );
}

function Legend() {
  const { legend } = words.value.map;
  return (
    <div class="map-legend" data-legend>
      <ul class="legend">
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle class="dot" cx="10" cy="10" r="7" />
          </svg>
          {legend.dot[fundingView.value.measure]}
        </li>
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <rect class="c1" width="24" height="16" />
          </svg>
          {legend.district}
        </li>
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <rect class="c0" width="24" height="16" />
          </svg>
          {legend.none}
        </li>
      </ul>
      <p>{legend.note}</p>
    </div>
  );
}

function FundedTable({ rows }: { rows: readonly FundedTown[] }) {
  return (
    <Table
      caption={words.value.map.caption}
      {...fundedListing(rows)}
      rowKey={({ ags }) => ags}
      latest={fundingView.latestHref()}
    />
  );
}

export function fundedListing(rows: readonly FundedTown[]): Listing<FundedTown> {
  const text = words.value.map;
  const about = provenance();
  const money = (key: "granted" | "disbursed") => ({
    key,
    title: text.column[key],
    value: (row: FundedTown) => row[key],
    show: (row: FundedTown) => euros(row[key]),
    figure: { ...about, unit: words.value.euros, method: text.method[key] },
  });
  return {
    columns: [
      {
        key: "town",
        title: text.column.town,
        value: ({ name }) => name,
        show: ({ ags, name, isCounty }) => (isCounty ? name : <a href={situationView.href({ town: ags })}>{name}</a>),
      },
      {
        key: "kind",
        title: text.column.kind,
        value: ({ kind }) => kind && vocabulary.value.municipality[kind],
      },
      {
        key: "projects",
        title: text.column.projects,
        value: ({ projects }) => projects,
        figure: { ...about, unit: text.projects, method: text.method.projects },
      },
      money("granted"),
      money("disbursed"),
    ],
    rows,
    order: "-granted",
    file: text.file,
  };
}

/** What all numbers of the view have in common. */
function provenance() {
  const { source, map } = words.value;
  return { asOf: today(), source, group: map.group, kind: "demonstration" as const };
}

function sentenceOf(rows: readonly FundedTown[]): string {
  const text = words.value.map;
  const { measure } = fundingView.value;
  const counties = rows.filter(({ isCounty }) => isCounty).length;
  const sum = (key: "projects" | "granted") => rows.reduce((total, row) => total + row[key], 0);
  const [most] = [...rows].sort((one, other) => other[measure] - one[measure]);
  return text.sentence(
    number(rows.length),
    number(rows.length - counties),
    number(counties),
    number(sum("projects")),
    euros(sum("granted")),
    most?.name ?? words.value.none,
  );
}
