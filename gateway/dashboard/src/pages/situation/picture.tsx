import { Figure } from "../../parts/figure.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { StateMap } from "../../parts/state-map.tsx";
import { partWords } from "../../parts/words.ts";
import { number } from "../../words/format.ts";
import { classOf } from "./classes.ts";
import { Legend } from "./legend.tsx";
import { type SituationRow, sum } from "./rows.ts";
import { situationView } from "./situation.view.ts";
import { provenance, SituationTable } from "./situation-table.tsx";
import { words } from "./words.ts";

interface PictureProps {
  rows: readonly SituationRow[];
  districts: ReadonlyMap<string, SituationRow>;
  /** Something of the answer is missing: sums say so. */
  incomplete: boolean;
}

/** Dots for gaps of fewer people would only be noise. */
const least = 5;

/** The same rows as a map or as a table, with their sentence above. */
export function Picture({ rows, districts, incomplete }: PictureProps) {
  const { picture } = situationView.value;
  const text = words.value;
  const sentence = sentenceOf(rows, incomplete);
  const gaps = rows.filter(({ missing }) => missing > 0);
  const drawn = gaps.filter(({ missing }) => missing >= least);
  return (
    <>
      <Sentence>
        <Figure {...provenance()} unit={text.unit.people} method={text.method.missing}>
          {sentence}
        </Figure>
      </Sentence>
      {picture === "table" ? (
        <SituationTable rows={rows} />
      ) : (
        <>
          <StateMap
            label={text.map(sentence)}
            classOf={(code) => classOf(districts.get(code)?.served ?? null)}
            marks={drawn.map(({ ags, name, missing, offered }) => ({
              ags,
              count: missing,
              hollow: offered === 0,
              text: text.mark(name, number(missing)),
              href: situationView.href({ town: ags }),
            }))}
            labels={["Köln", "Düsseldorf", "Dortmund", "Münster", "Bielefeld", "Aachen"]}
            file={text.file}
            source={text.mapSource}
          />
          <Legend hidden={gaps.length - drawn.length} least={least} />
        </>
      )}
    </>
  );
}

function sentenceOf(rows: readonly SituationRow[], incomplete: boolean): string {
  const text = words.value.sentence;
  const gaps = rows.filter(({ missing }) => missing > 0).sort((one, other) => other.missing - one.missing);
  const people = number(sum(gaps.map(({ missing }) => missing)));
  const [most] = gaps;
  const mark = incomplete ? ` (${partWords.value.incomplete})` : "";
  if (!most) return text.none + mark;
  if (situationView.value.without) return text.without(number(rows.length), people) + mark;
  return text.short(people, number(gaps.length), most.name, number(most.missing)) + mark;
}
