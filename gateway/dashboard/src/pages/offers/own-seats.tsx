import { useAnswer } from "../../graph/use-answer.ts";
import { Figure } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { date, number, today } from "../../words/format.ts";
import { CaseList } from "./case-list.tsx";
import { providerQuery } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

/** A provider's seats against those who wait, and the cases that ask for an answer. */
export function OwnSeats({ provider }: { provider: string }) {
  const text = words.value.seats;
  const answer = useAnswer(providerQuery, { provider, from: daysAgo(365) });
  const about = { asOf: today(), source: words.value.source, group: text.group, kind: "demonstration" as const };
  const places = { ...about, unit: words.value.unit.places, method: words.value.method.free };
  return (
    <>
      <Panel
        title={text.panel}
        answer={answer}
        lines={12}
        empty={({ provider: found }) => (found?.courses.totalCount === 0 ? text.none : null)}
      >
        {({ provider: found }) => {
          const courses = (found?.courses.nodes ?? []).filter(({ period }) => !period.end || period.end >= today());
          const add = (numbers: (number | null | undefined)[]) =>
            numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
          return (
            <>
              <Sentence>
                <Figure {...places} method={`${places.method} ${text.waitingMeans}`}>
                  {text.sentence(
                    number(add(courses.map(({ free }) => free))),
                    number(courses.length),
                    number(add(courses.map(({ waiting }) => waiting))),
                  )}
                </Figure>
              </Sentence>
              <Table
                caption={text.caption}
                columns={[
                  {
                    key: "title",
                    title: words.value.column.title,
                    value: ({ title }) => title,
                    show: ({ id, title }) => <a href={offersView.href({ offer: id })}>{title}</a>,
                  },
                  {
                    key: "start",
                    title: words.value.column.start,
                    value: ({ period }) => period.start,
                    show: ({ period }) => date(period.start),
                  },
                  { key: "capacity", title: text.capacity, value: ({ capacity }) => capacity ?? null, figure: places },
                  { key: "free", title: words.value.column.free, value: ({ free }) => free ?? null, figure: places },
                  {
                    key: "waiting",
                    title: text.waiting,
                    value: ({ waiting }) => waiting,
                    figure: { ...about, unit: text.people, method: text.waitingMeans },
                  },
                ]}
                rows={courses}
                rowKey={({ id }) => id}
                order="-waiting"
                file={text.file}
              />
            </>
          );
        }}
      </Panel>
      <Panel
        title={text.cases}
        answer={answer}
        lines={6}
        empty={({ provider: found }) => (found?.courseReferrals?.totalCount === 0 ? text.noCases : null)}
      >
        {({ provider: found }) => <CaseList cases={found?.courseReferrals?.nodes ?? []} side="provider" />}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

/** A course lasts a year at most. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
