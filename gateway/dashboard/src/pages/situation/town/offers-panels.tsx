import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Panel } from "../../../parts/panel.tsx";
import { Sentence } from "../../../parts/sentence.tsx";
import { Table } from "../../../parts/table.tsx";
import { date, number } from "../../../words/format.ts";
import { vocabulary } from "../../../words/vocabulary.ts";
import { townWords } from "./words.ts";

/** Courses one can still join. */
export function CoursesPanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.courses}
      answer={answer}
      reads={["courses"]}
      empty={({ courses }) => (courses?.totalCount === 0 ? words.noCourses : null)}
    >
      {({ courses }) =>
        courses && (
          <>
            <Sentence>{words.coursesSentence(number(courses.totalCount))}</Sentence>
            <Table
              caption={words.courses}
              rows={courses.nodes}
              rowKey={({ id }) => id}
              order="start"
              columns={[
                {
                  key: "course",
                  title: words.course,
                  value: ({ title }) => title,
                  show: ({ title, childcare }) => (childcare ? `${title} (${words.childcare})` : title),
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
                { key: "free", title: words.free, value: ({ free }) => free },
                { key: "provider", title: words.provider, value: ({ provider }) => provider?.name ?? null },
              ]}
            />
          </>
        )
      }
    </Panel>
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
            caption={`${words.offers} (${number(communityOffers.totalCount)})`}
            rows={communityOffers.nodes}
            rowKey={({ id }) => id}
            order="offer"
            columns={[
              { key: "offer", title: words.offer, value: ({ title }) => title },
              { key: "when", title: words.when, value: ({ schedule }) => schedule },
              { key: "provider", title: words.organization, value: ({ provider }) => provider?.name ?? null },
            ]}
          />
        )
      }
    </Panel>
  );
}
