import type { ProgrammesQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { number } from "../../words/format.ts";
import { programmesQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { programmeName } from "./programme-name.ts";
import { words } from "./words.ts";

type Programme = ProgrammesQuery["programmes"][number];

/** All programmes with their building blocks, and what each grew out of. */
export function Programmes() {
  const text = words.value.programmes;
  const answer = useAnswer(programmesQuery, {});
  return (
    <>
      <Panel
        title={text.panel}
        answer={answer}
        lines={16}
        empty={({ programmes }) => (programmes.length === 0 ? text.none : null)}
      >
        {({ programmes }) => {
          const all = programmes ?? [];
          const top = all.filter(({ parent }) => parent == null);
          return (
            <>
              <Sentence>{text.sentence(number(top.length), number(all.length - top.length))}</Sentence>
              <Branch of={top} all={all} />
            </>
          );
        }}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Branch({ of, all }: { of: readonly Programme[]; all: readonly Programme[] }) {
  return (
    <ul class="programmes">
      {of.map((programme) => {
        const parts = all.filter(({ parent }) => parent?.id === programme.id);
        return (
          <li key={programme.id} id={programme.id}>
            <Entry of={programme} all={all} />
            {parts.length > 0 && <Branch of={parts} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}

function Entry({ of, all }: { of: Programme; all: readonly Programme[] }) {
  const text = words.value.programmes;
  const start = of.period?.start.slice(0, 4);
  const nameOf = (id: string | undefined) => {
    const found = all.find((one) => one.id === id);
    return found && programmeName(found);
  };
  const before = nameOf(of.predecessor?.id);
  const after = nameOf(of.successor?.id);
  const origin = of.origin && (text.origin[of.code] ?? of.origin);
  return (
    <>
      <strong>{programmeName(of)}</strong>{" "}
      <span class="hint">{start ? text.from(start, of.period?.end?.slice(0, 4) ?? null) : text.noPeriod}</span>
      {of.totals.projects > 0 && (
        <>
          {" "}
          <a
            href={fundingView.href({ part: "map", programme: of.id })}
            aria-label={`${text.toMap}: ${programmeName(of)}`}
          >
            {text.toMap}
          </a>
        </>
      )}
      {before && (
        <p>
          {text.predecessor} {before}
        </p>
      )}
      {after && (
        <p>
          {text.successor} {after}
        </p>
      )}
      {origin && <p class="hint">{origin}</p>}
    </>
  );
}
