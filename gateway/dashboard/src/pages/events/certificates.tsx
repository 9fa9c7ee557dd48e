import type { CertificatesOfTownFragment, CertificatesQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { Choice } from "../../parts/choice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { StateMap } from "../../parts/state-map.tsx";
import { Table } from "../../parts/table.tsx";
import { date, number, today } from "../../words/format.ts";
import { situationView } from "../situation/situation.view.ts";
import { certificatesQuery } from "./events.query.ts";
import { certificateKinds, eventsView } from "./events.view.ts";
import { words } from "./words.ts";

interface Row {
  town: CertificatesOfTownFragment;
  awardedOn: string | null;
  people: number | null;
}

/** Where certified people and towns are. */
export function Certificates() {
  const { certificate } = eventsView.value;
  const text = words.value.certificates;
  const answer = useAnswer(certificatesQuery, {});
  const about = { asOf: today(), source: text.source, group: text.kinds[certificate], kind: "demonstration" as const };
  return (
    <>
      <Choice
        legend={text.legend}
        value={certificate}
        options={certificateKinds.map((value) => ({ value, text: text.kinds[value] }))}
        onChange={(chosen) => eventsView.change({ certificate: chosen })}
      />
      <Panel
        title={text.kinds[certificate]}
        answer={answer}
        lines={18}
        empty={(data) => (rowsOf(data, certificate).length === 0 ? text.none : null)}
      >
        {(data) => {
          const rows = rowsOf(data, certificate);
          const sentence = text.sentence(number(rows.length), text.kinds[certificate]);
          return (
            <>
              <Sentence>{sentence}</Sentence>
              <StateMap
                label={sentence}
                classOf={() => 0}
                marks={rows.map(({ town, people }) => ({
                  ags: town.ags,
                  count: people ?? 1,
                  hollow: false,
                  text: people ? text.mark(town.name, number(people)) : town.name,
                  href: situationView.href({ town: town.ags }),
                }))}
                labels={["Köln", "Düsseldorf", "Dortmund", "Münster", "Bielefeld", "Aachen"]}
                file={text.file}
                source={text.mapSource}
              />
              <Table
                caption={text.caption}
                columns={[
                  { key: "town", title: text.column.town, value: ({ town }) => town.name },
                  {
                    key: "awardedOn",
                    title: text.column.awardedOn,
                    value: ({ awardedOn }) => awardedOn,
                    show: ({ awardedOn }) => (awardedOn ? date(awardedOn) : words.value.none),
                  },
                  {
                    key: "people",
                    title: text.column.people,
                    value: ({ people }) => people,
                    figure: { ...about, unit: text.people, method: text.method },
                  },
                ]}
                rows={rows}
                rowKey={({ town }) => town.id}
                order="town"
                file={text.file}
              />
            </>
          );
        }}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function rowsOf(data: CertificatesQuery, kind: (typeof certificateKinds)[number]): Row[] {
  const { duesseldorf, koeln, muenster, detmold, arnsberg, counties } = data;
  const towns = [duesseldorf, koeln, muenster, detmold, arnsberg, counties].flatMap(({ nodes }) => nodes);
  return towns.flatMap((town) => {
    const found = town.certificates.find((one) => one.kind === kind);
    return found ? [{ town, awardedOn: found.awardedOn ?? null, people: found.people ?? null }] : [];
  });
}
