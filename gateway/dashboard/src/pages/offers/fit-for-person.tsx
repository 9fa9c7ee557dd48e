import { useEffect } from "preact/hooks";
import type { SuggestionsForPersonQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { partner } from "../../identity/acting.ts";
import { announce } from "../../parts/announcer.tsx";
import { Check, Choice } from "../../parts/choice.tsx";
import { Figure } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { TownChoice } from "../../parts/town-choice.tsx";
import { date, kilometres, number, today } from "../../words/format.ts";
import { levels, vocabulary } from "../../words/vocabulary.ts";
import { suggestionsQuery, townQuery } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

type Report = SuggestionsForPersonQuery["courseSuggestions"];

const solingen = "mun_05122000";

/** Courses for a person of whom only level, goal and place are said; with the reasons. */
export function FitForPerson() {
  const { town, has, goal, childcare } = offersView.value;
  const text = words.value.person;
  const own = partner.value?.startsWith("mun_") ? partner.value : null;
  const municipality = town ?? own ?? solingen;
  const place = useAnswer(townQuery, { town: municipality });
  const answer = useAnswer(suggestionsQuery, {
    profile: { municipality, level: has, goal, childcare: childcare || null, mayRepeat: false },
  });
  const found = answer.waiting ? undefined : answer.data?.courseSuggestions.suggestions.length;
  useEffect(() => {
    if (found !== undefined) announce(words.value.results(number(found)));
  }, [found]);
  const names = vocabulary.value.level;
  return (
    <>
      <div class="filters">
        <TownChoice
          legend={text.town}
          name={place.data?.municipality?.name ?? ""}
          onChange={(chosen) => offersView.change({ town: chosen })}
        />
        <Choice
          legend={text.has}
          value={has}
          options={levels.map((value) => ({ value, text: names[value] }))}
          onChange={(chosen) => offersView.change({ has: chosen })}
        />
        <Choice
          legend={text.goal}
          value={goal}
          options={levels.map((value) => ({ value, text: names[value] }))}
          onChange={(chosen) => offersView.change({ goal: chosen })}
        />
        <Check checked={childcare} onChange={(checked) => offersView.change({ childcare: checked })}>
          {text.childcare}
        </Check>
      </div>
      <Panel
        title={text.panel}
        answer={answer}
        lines={10}
        empty={({ courseSuggestions }) =>
          courseSuggestions.suggestions.length === 0 ? <Hints report={courseSuggestions} /> : null
        }
      >
        {({ courseSuggestions }) => (
          <>
            <Suggestions report={courseSuggestions} />
            <Hints report={courseSuggestions} />
          </>
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Suggestions({ report }: { report: Report }) {
  const text = words.value.person;
  const { unit, method } = words.value;
  const about = { asOf: today(), source: text.source, kind: "demonstration" as const };
  const soon = report.suggestions.filter(({ withinSixWeeks }) => withinSixWeeks).length;
  return (
    <>
      <Sentence>
        <Figure {...about} unit={text.unit} group={text.group} method={text.method}>
          {text.sentence(number(report.suggestions.length), number(report.considered), number(soon))}
        </Figure>
      </Sentence>
      <ol class="suggestions">
        {report.suggestions.map(({ course, distanceKm, reasons }) => (
          <li key={course.id}>
            <h3>
              <a href={offersView.href({ offer: course.id })}>{course.title}</a>
            </h3>
            <p>
              <Figure
                {...about}
                unit={`${unit.places}, ${unit.kilometres}`}
                group={course.title}
                label={course.title}
                method={`${method.free} ${method.distance}`}
              >
                {text.line(
                  course.provider?.name ?? words.value.none,
                  course.municipality?.name ?? words.value.none,
                  date(course.period.start),
                  course.free == null ? words.value.none : number(course.free),
                )}
                {distanceKm != null && ` · ${kilometres(distanceKm)}`}
              </Figure>
            </p>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What would help where nothing, or not enough, was found. */
function Hints({ report }: { report: Report }) {
  const text = words.value.person;
  const helping = report.excluded.filter(({ alone }) => alone > 0).slice(0, 3);
  if (report.suggestions.length >= 3) return null;
  return (
    <>
      {report.suggestions.length === 0 && <p>{text.nothing}</p>}
      {helping.length > 0 && (
        <ul>
          {helping.map(({ condition, hint }) => (
            <li key={condition}>{hint}</li>
          ))}
        </ul>
      )}
    </>
  );
}
