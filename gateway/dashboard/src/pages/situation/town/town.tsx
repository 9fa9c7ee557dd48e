import { useAnswer } from "../../../graph/use-answer.ts";
import { QuestionLinks } from "../../../parts/question-links.tsx";
import { townName } from "../../../parts/towns.ts";
import { today } from "../../../words/format.ts";
import { situationView } from "../situation.view.ts";
import { CoveragePanel } from "./coverage-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { MoneyPanel } from "./money-panel.tsx";
import { CoursesPanel, OffersPanel } from "./offers-panels.tsx";
import { NetworksPanel, OrganizationsPanel } from "./partners-panels.tsx";
import { PeersPanel } from "./peers-panel.tsx";
import { townQuery } from "./town.query.ts";
import { useTownWork } from "./use-town-work.ts";
import { townWords } from "./words.ts";

/** Everything about one town: what it is, what is needed, what is offered, who is there, and who pays. */
export function Town({ ags }: { ags: string }) {
  const { topic, on } = situationView.value;
  const id = `mun_${ags}`;
  const facts = useAnswer(townQuery, { id });
  const work = useTownWork({ id, topic: [topic], on: on ?? today() });
  const isUnknown = facts.data?.municipality === null && facts.missing.length === 0;
  return (
    <>
      <p>
        <a href={situationView.href({ town: null })}>{townWords.value.back}</a>
      </p>
      <h1>{townName(ags)}</h1>
      <div class="columns">
        <FactsPanel answer={facts} />
        {!isUnknown && (
          <>
            <CoveragePanel answer={work} />
            <CoursesPanel answer={work} town={id} />
            <OffersPanel answer={work} />
            <OrganizationsPanel answer={work} />
            <NetworksPanel answer={work} />
            <MoneyPanel answer={work} />
            <PeersPanel answer={work} ags={ags} />
          </>
        )}
      </div>
      <QuestionLinks question={work.question} />
    </>
  );
}
