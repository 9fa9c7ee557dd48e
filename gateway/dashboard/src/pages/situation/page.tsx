import "./situation.css";
import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Panel } from "../../parts/panel.tsx";
import { PictureSwitch } from "../../parts/picture-switch.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { loadStateShape } from "../../parts/town-geometry.ts";
import { number } from "../../words/format.ts";
import { Filters } from "./filters.tsx";
import { Picture } from "./picture.tsx";
import { districtRows, shownRows } from "./rows.ts";
import { situationQuery } from "./situation.query.ts";
import { situationVariables } from "./situation.variables.ts";
import { situationView } from "./situation.view.ts";
import { Town } from "./town/town.tsx";
import { words } from "./words.ts";

/** The state, or one of its towns. */
export function Page() {
  const { town } = situationView.value;
  return town ? <Town key={town} ags={town} /> : <State />;
}

/** Need against supply in all towns: a map, the same rows as a table, and one sentence. */
function State() {
  const { level, group, picture } = situationView.value;
  const text = words.value;
  const answer = useAnswer(situationQuery, situationVariables());
  const shown = answer.data ? shownRows(answer.data) : [];
  const found = answer.waiting ? undefined : shown.length;
  useEffect(() => {
    // What the map is drawn of comes while its numbers are worked out.
    if (picture === "map") void loadStateShape();
  }, [picture]);
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <Filters />
      <Panel
        title={text.panel}
        answer={answer}
        lines={20}
        asOf={({ freshness }) => freshness.map(({ asOf }) => asOf).sort()[0]}
        empty={() => (shown.length === 0 ? <Nothing /> : null)}
        aside={
          <PictureSwitch
            kinds={["map", "table"]}
            value={picture}
            onChange={(chosen) => situationView.change({ picture: chosen })}
          />
        }
      >
        {(data, { missing }) => (
          <Picture rows={shown} districts={districtRows(data, level, group)} incomplete={missing.length > 0} />
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Nothing() {
  return (
    <>
      <p>{words.value.empty}</p>
      <button
        type="button"
        onClick={() => situationView.change({ level: null, group: null, on: null, without: false })}
      >
        {words.value.emptyWayOut}
      </button>
    </>
  );
}
