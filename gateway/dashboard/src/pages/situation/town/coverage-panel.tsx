import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Figure } from "../../../parts/figure.tsx";
import type { Column } from "../../../parts/listing.ts";
import { Panel } from "../../../parts/panel.tsx";
import { Sentence } from "../../../parts/sentence.tsx";
import { Table } from "../../../parts/table.tsx";
import { Withheld } from "../../../parts/withheld.tsx";
import { number, today } from "../../../words/format.ts";
import { vocabulary } from "../../../words/vocabulary.ts";
import { freeIn, sum } from "../rows.ts";
import { situationView } from "../situation.view.ts";
import { words } from "../words.ts";
import { townWords } from "./words.ts";

type Line = NonNullable<TownWorkFragment["coverage"]>[number];

/** Who needs what here, and how many places are free for them. */
export function CoveragePanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const text = townWords.value;
  return (
    <Panel
      title={`${text.coverage}: ${vocabulary.value.topic[situationView.value.topic]}`}
      answer={answer}
      reads={["coverage"]}
      lines={8}
      empty={({ coverage }) => (coverage?.length === 0 ? text.noCoverage : null)}
    >
      {({ coverage }) => coverage && <Lines lines={coverage} />}
    </Panel>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const text = townWords.value;
  const { unit, method } = words.value;
  const needed = sum(lines.map((line) => line.needed ?? 0));
  const missing = sum(lines.map(missingIn));
  return (
    <>
      <Sentence>
        <Figure {...provenance()} unit={unit.people} method={`${method.needed} ${method.missing}`}>
          {text.coverageSentence(number(needed), number(missing))}
        </Figure>
      </Sentence>
      <Table
        caption={vocabulary.value.topic[situationView.value.topic]}
        columns={columns()}
        rows={lines}
        rowKey={({ topic, level, targetGroup }) => `${topic} ${level} ${targetGroup}`}
        order="-missing"
        file={text.file}
        first={8}
      />
    </>
  );
}

/** What all numbers of the block have in common. */
function provenance() {
  return {
    asOf: situationView.value.on ?? today(),
    source: words.value.source,
    group: townWords.value.everybody,
    kind: "demonstration" as const,
  };
}

function missingIn(line: Line): number {
  return Math.max(0, (line.needed ?? 0) - freeIn(line));
}

function columns(): Column<Line>[] {
  const names = vocabulary.value;
  const { column, unit, method } = words.value;
  const text = townWords.value;
  const groupOf = ({ targetGroup }: Line) => (targetGroup ? names.group[targetGroup] : names.group.EVERYONE);
  const about = provenance();
  return [
    { key: "group", title: text.group, value: groupOf },
    { key: "level", title: text.level, value: ({ level }) => (level ? names.level[level] : text.noLevel) },
    {
      key: "needed",
      title: column.needed,
      value: ({ needed }) => needed,
      show: ({ needed, withheld }) => (withheld ? <Withheld /> : number(needed ?? 0)),
      figure: { ...about, unit: unit.people, method: method.needed },
    },
    {
      key: "free",
      title: column.free,
      value: freeIn,
      figure: { ...about, unit: unit.places, method: method.free },
    },
    {
      key: "missing",
      title: column.missing,
      value: missingIn,
      figure: { ...about, unit: unit.people, method: method.missing },
    },
  ];
}
