import { useEffect } from "preact/hooks";
import type { PracticesQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Select } from "../../parts/choice.tsx";
import { Figure, type Provenance } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { list, number, today } from "../../words/format.ts";
import { topics, vocabulary } from "../../words/vocabulary.ts";
import { practicesQuery } from "./practice.query.ts";
import { practiceView } from "./practice.view.ts";
import { PracticeDetail } from "./practice-detail.tsx";
import { words } from "./words.ts";

type Practice = PracticesQuery["practices"][number];

/** The handbook: what worked where, by chapter, and who took it up. */
export function Page() {
  const { topic, practice } = practiceView.value;
  const text = words.value;
  const answer = useAnswer(practicesQuery, { topic });
  const found = answer.waiting ? undefined : answer.data?.practices.length;
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  const open = answer.data?.practices.find(({ id }) => id === practice);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <div class="filters">
        <Select
          legend={text.topic}
          value={topic ?? "ALL"}
          options={[
            { value: "ALL", text: text.all },
            ...topics.map((value) => ({ value, text: vocabulary.value.topic[value] })),
          ]}
          onChange={(chosen) => practiceView.change({ topic: chosen === "ALL" ? null : chosen })}
        />
      </div>
      {practice && <PracticeDetail key={practice} practice={practice} about={open} />}
      <Panel
        title={text.panel}
        answer={answer}
        lines={14}
        empty={({ practices }) => (practices.length === 0 ? <Nothing /> : null)}
      >
        {({ practices }) => (
          <>
            <Sentence>
              <Figure {...provenance(practices)} group={topic ? vocabulary.value.topic[topic] : text.allTopics}>
                {sentenceOf(practices)}
              </Figure>
            </Sentence>
            {[...Map.groupBy(practices, ({ chapter }) => chapter)].map(([chapter, inside]) => (
              <section key={chapter}>
                <h3>{chapter}</h3>
                <ul>
                  {inside.map((one) => (
                    <li key={one.id}>
                      <a href={practiceView.href({ practice: one.id })}>{one.title}</a>
                      {` · ${vocabulary.value.topic[one.topic]} · `}
                      <Adoptions of={one} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

/** Where it is from, and how often it was taken up since. */
function Adoptions({ of }: { of: Practice }) {
  const text = words.value;
  const said = text.adopted(of.origin.name, number(of.adoptedBy.length));
  if (of.adoptedBy.length === 0) return <>{said}</>;
  return (
    <Figure {...provenance([of])} unit={text.figure.adoptions} group={of.title} label={of.title}>
      {said}
    </Figure>
  );
}

function provenance(practices: readonly Practice[]): Omit<Provenance, "group"> {
  const { unit, source, method } = words.value.figure;
  const invented = practices.some(({ demonstration }) => demonstration);
  return { unit, asOf: today(), source, method, kind: invented ? "demonstration" : "computed" };
}

function sentenceOf(practices: readonly Practice[]): string {
  const text = words.value;
  const most = Math.max(0, ...practices.map(({ adoptedBy }) => adoptedBy.length));
  const titles = practices.filter(({ adoptedBy }) => adoptedBy.length === most).map(({ title }) => text.quoted(title));
  return text.sentence(number(practices.length), list(titles), number(most));
}

function Nothing() {
  const text = words.value;
  return (
    <>
      <p>{text.empty}</p>
      <button type="button" onClick={() => practiceView.change({ topic: null })}>
        {text.emptyWayOut}
      </button>
    </>
  );
}
