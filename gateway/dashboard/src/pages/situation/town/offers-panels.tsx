import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Figure } from "../../../parts/figure.tsx";
import { Panel } from "../../../parts/panel.tsx";
import { Sentence } from "../../../parts/sentence.tsx";
import { Table } from "../../../parts/table.tsx";
import { date, number, today } from "../../../words/format.ts";
import { vocabulary } from "../../../words/vocabulary.ts";
import { offersView } from "../../offers/offers.view.ts";
import { situationView } from "../situation.view.ts";
import { townWords } from "./words.ts";

/** Courses one can still join. */
export function CoursesPanel({ answer, town }: { answer: Answer<TownWorkFragment>; town: string }) {
  const words = townWords.value;
  const about = {
    source: words.source.courses,
    group: words.coursesHere,
    kind: "demonstration" as const,
  };
  return (
    <Panel
      title={words.courses}
      answer={answer}
      reads={["courses"]}
      empty={({ courses }) =>
        courses?.totalCount === 0 ? (
          <>
            <p>{words.noCourses}</p>
            <Surroundings town={town} />
          </>
        ) : null
      }
    >
      {({ courses }) =>
        courses && (
          <>
            <Sentence>
              <Figure
                {...about}
                unit={words.unit.courses}
                asOf={situationView.value.on ?? today()}
                method={words.method.courses}
              >
                {words.coursesSentence(number(courses.totalCount))}
              </Figure>
            </Sentence>
            <Table
              caption={words.shown(number(courses.nodes.length), number(courses.totalCount))}
              rows={courses.nodes}
              rowKey={({ id }) => id}
              order="start"
              columns={[
                {
                  key: "course",
                  title: words.course,
                  value: ({ title }) => title,
                  show: ({ id, title, childcare }) => (
                    <>
                      <a href={offersView.href({ offer: id })}>{title}</a>
                      {childcare && ` (${words.childcare})`}
                    </>
                  ),
                },
                {
                  key: "level",
                  title: words.level,
                  value: ({ targetLevel }) => (targetLevel ? vocabulary.value.level[targetLevel] : null),
                },
                {
                  key: "start",
                  title: words.starts,
                  value: ({ period }) => period.start,
                  show: ({ period }) => date(period.start),
                },
                {
                  key: "free",
                  title: words.free,
                  value: ({ free }) => free,
                  figure: { ...about, unit: words.unit.places, asOf: today(), method: words.method.free },
                },
                { key: "provider", title: words.provider, value: ({ provider }) => provider?.name ?? null },
              ]}
            />
            <Surroundings town={town} />
          </>
        )
      }
    </Panel>
  );
}

/** The way to what is offered near the town. */
function Surroundings({ town }: { town: string }) {
  const { topic, level } = situationView.value;
  return (
    <p>
      <a href={offersView.href({ town, topic, level, free: true })}>{townWords.value.findOffers}</a>
    </p>
  );
}

/** What organizations offer besides. */
export function OffersPanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.offers}
      answer={answer}
      reads={["communityOffers"]}
      empty={({ communityOffers }) => (communityOffers?.totalCount === 0 ? words.noOffers : null)}
    >
      {({ communityOffers }) =>
        communityOffers && (
          <Table
            caption={words.shown(number(communityOffers.nodes.length), number(communityOffers.totalCount))}
            rows={communityOffers.nodes}
            rowKey={({ id }) => id}
            order="offer"
            columns={[
              {
                key: "offer",
                title: words.offer,
                value: ({ title }) => title,
                show: ({ id, title }) => <a href={offersView.href({ offer: id })}>{title}</a>,
              },
              { key: "when", title: words.when, value: ({ schedule }) => schedule },
              { key: "provider", title: words.organization, value: ({ provider }) => provider?.name ?? null },
            ]}
          />
        )
      }
    </Panel>
  );
}
