import { useEffect } from "preact/hooks";
import type { ProgrammesQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Choice, Select } from "../../parts/choice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { PictureSwitch } from "../../parts/picture-switch.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { loadStateShape } from "../../parts/town-geometry.ts";
import { number } from "../../words/format.ts";
import { FundedPicture } from "./funded-picture.tsx";
import { fundedTowns, fundedVariables } from "./funded-towns.ts";
import { fundedTownsQuery, programmesQuery } from "./funding.query.ts";
import { fundingView, years } from "./funding.view.ts";
import { programmeName } from "./programme-name.ts";
import { PublishedFigures } from "./published-figures.tsx";
import { words } from "./words.ts";

/** Where the money went, by programme and year; beside it what others published, never mixed in. */
export function FundedMap() {
  const { picture } = fundingView.value;
  const text = words.value.map;
  const answer = useAnswer(fundedTownsQuery, fundedVariables());
  const programmes = useAnswer(programmesQuery, {});
  const rows = answer.data ? fundedTowns(answer.data) : [];
  const found = answer.waiting ? undefined : rows.length;
  useEffect(() => {
    // What the map is drawn of comes while its numbers are worked out.
    if (picture === "map") void loadStateShape();
  }, [picture]);
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  return (
    <>
      <Filters programmes={programmes.data?.programmes ?? []} />
      <Panel
        title={text.panel}
        answer={answer}
        lines={20}
        empty={() => (rows.length === 0 ? <Nothing programmes={programmes.data?.programmes ?? []} /> : null)}
        aside={
          <PictureSwitch
            kinds={["map", "table"]}
            value={picture}
            onChange={(chosen) => fundingView.change({ picture: chosen })}
          />
        }
      >
        {(_, { missing }) => <FundedPicture rows={rows} incomplete={missing.length > 0} />}
      </Panel>
      <PublishedFigures answer={programmes} />
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Filters({ programmes }: { programmes: ProgrammesQuery["programmes"] }) {
  const { programme, year, measure } = fundingView.value;
  const text = words.value.map;
  return (
    <div class="filters">
      <Select
        legend={text.programme}
        value={programme ?? "ALL"}
        options={[
          { value: "ALL", text: text.all },
          ...programmes.map((one) => ({ value: one.id, text: programmeName(one) })),
        ]}
        onChange={(chosen) => fundingView.change({ programme: chosen === "ALL" ? null : chosen })}
      />
      <Select
        legend={text.year}
        value={year ?? "ALL"}
        options={[{ value: "ALL", text: text.all }, ...years.map((value) => ({ value, text: value }))]}
        onChange={(chosen) => fundingView.change({ year: chosen === "ALL" ? null : chosen })}
      />
      <Choice
        legend={text.measure}
        value={measure}
        options={(["projects", "granted"] as const).map((value) => ({ value, text: text.measures[value] }))}
        onChange={(chosen) => fundingView.change({ measure: chosen })}
      />
    </div>
  );
}

/** Why there is nothing: no list of towns is known of the programme, or nothing is recorded in that year. */
function Nothing({ programmes }: { programmes: ProgrammesQuery["programmes"] }) {
  const text = words.value.map;
  const chosen = programmes.find(({ id }) => id === fundingView.value.programme);
  return (
    <>
      <p>{chosen?.totals.projects === 0 ? text.noList(programmeName(chosen)) : text.nothing}</p>
      <button type="button" onClick={() => fundingView.change({ programme: null, year: null })}>
        {text.wayOut}
      </button>
    </>
  );
}
