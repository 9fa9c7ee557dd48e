import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Select } from "../../parts/choice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { TownChoice } from "../../parts/town-choice.tsx";
import { number, today } from "../../words/format.ts";
import { LineDetail } from "./line-detail.tsx";
import { keyOf, type Line, type Report } from "./rows.ts";
import { steeringQuery } from "./steering.query.ts";
import { steeringView } from "./steering.view.ts";
import { SteeringSentence } from "./steering-sentence.tsx";
import { provenance, SteeringTable } from "./steering-table.tsx";
import { steeringVariables, townInView } from "./town-in-view.ts";
import { words } from "./words.ts";

/** Targets against values of a town, beside towns like it. */
export function Page() {
  const { year } = steeringView.value;
  const town = townInView();
  const text = words.value;
  const answer = useAnswer(steeringQuery, steeringVariables());
  const { municipality, freshness } = answer.data ?? {};
  const report = municipality?.steering;
  const count = answer.waiting ? undefined : report?.lines.length;
  useEffect(() => {
    if (count !== undefined) announce(text.results(number(count)));
  }, [count, text]);
  const open = report && openLine(report);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <div class="filters">
        <TownChoice
          legend={text.town}
          name={answer.data?.municipality?.name ?? ""}
          onChange={(chosen) => steeringView.change({ town: chosen })}
        />
        <Select
          legend={text.year}
          value={String(year)}
          options={[
            { value: "0", text: text.currentYear },
            ...pastYears().map((past) => ({ value: past, text: past })),
          ]}
          onChange={(chosen) => steeringView.change({ year: Number(chosen) })}
        />
      </div>
      <Panel
        title={text.panel(answer.data?.municipality?.name ?? "")}
        answer={answer}
        reads={["municipality", "steering"]}
        lines={12}
        empty={(data) => (data.municipality ? null : text.unknownTown)}
        asOf={(data) => data.freshness.map(({ asOf }) => asOf).sort()[0]}
      >
        {(data) =>
          data.municipality?.steering && (
            <>
              <SteeringSentence
                name={data.municipality.name}
                report={data.municipality.steering}
                about={provenance({
                  name: data.municipality.name,
                  report: data.municipality.steering,
                  freshness: data.freshness,
                })}
              />
              <SteeringTable
                name={data.municipality.name}
                report={data.municipality.steering}
                freshness={data.freshness}
              />
              <p>
                {text.peers(data.municipality.steering.peers.flatMap((peer) => peer?.name ?? []))} {text.comparable}
              </p>
            </>
          )
        }
      </Panel>
      {open && municipality && freshness && (
        <LineDetail
          key={keyOf(open)}
          town={town}
          line={open}
          about={provenance({ name: municipality.name, report, freshness })}
        />
      )}
      <QuestionLinks question={answer.question} />
    </>
  );
}

function openLine(report: Report): Line | undefined {
  const { line, topic } = steeringView.value;
  return line === null ? undefined : report.lines.find((one) => one.indicator === line && one.topic === topic);
}

function pastYears(): string[] {
  const current = Number(today().slice(0, 4));
  return [1, 2, 3].map((back) => String(current - back));
}
