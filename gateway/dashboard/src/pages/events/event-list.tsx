import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { calendarOf } from "../../parts/calendar-file.ts";
import type { Column, Listing } from "../../parts/listing.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { date, kilometres, list, number, time, today } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { eventsQuery } from "./events.query.ts";
import { eventsVariables } from "./events.variables.ts";
import { eventsView } from "./events.view.ts";
import { entryOf, type Point, placeOf, type Row, rowsOf } from "./rows.ts";
import { words } from "./words.ts";

/** What takes place in the next 30 days, as a list and for one's own calendar. */
export function EventList({ around, waits }: { around: Point | null; waits: boolean }) {
  const { km } = eventsView.value;
  const text = words.value;
  const answer = useAnswer(eventsQuery, waits ? null : eventsVariables());
  const rows = answer.data ? rowsOf(answer.data.events.nodes, around, km) : [];
  const found = answer.waiting ? undefined : rows.length;
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  const save = () =>
    saveFile(
      `${text.file}.ics`,
      new Blob(
        [
          calendarOf(
            rows.map(({ event }) => entryOf(event)),
            new Date(),
          ),
        ],
        { type: "text/calendar;charset=utf-8" },
      ),
    );
  return (
    <>
      <Panel title={text.panel} answer={answer} lines={12} empty={() => (rows.length === 0 ? <Nothing /> : null)}>
        {({ events }) => (
          <>
            <Sentence>{text.sentence(number(rows.length))}</Sentence>
            {events.totalCount > events.nodes.length && <p>{text.tooMany}</p>}
            <p class="actions">
              <button type="button" class="primary" onClick={save}>
                {text.calendar}
              </button>
            </p>
            <Table
              caption={text.caption}
              {...eventListing(rows)}
              rowKey={({ event }) => event.id}
              latest={eventsView.latestHref()}
            />
          </>
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

export function eventListing(rows: readonly Row[]): Listing<Row> {
  return { columns: columnsOf(rows), rows, order: "start", file: words.value.file };
}

function columnsOf(rows: readonly Row[]): Column<Row>[] {
  const { column, kinds, none, wholeDay, distanceFigure } = words.value;
  const columns: Column<Row>[] = [
    { key: "title", title: column.title, value: ({ event }) => event.title },
    {
      key: "start",
      title: column.start,
      value: ({ event }) => event.startsAt,
      show: ({ event }) => `${date(event.startsAt)}, ${event.dayOnly ? wholeDay : time(event.startsAt)}`,
    },
    { key: "kind", title: column.kind, value: ({ event }) => kinds[event.kind] },
    { key: "place", title: column.place, value: ({ event }) => placeOf(event) },
    { key: "host", title: column.host, value: ({ event }) => event.host?.name ?? null },
    {
      key: "audience",
      title: column.audience,
      value: ({ event }) => list(event.audience.map((group) => vocabulary.value.group[group])) || none,
    },
  ];
  if (rows.some(({ km }) => km !== null)) {
    columns.splice(2, 0, {
      key: "km",
      title: column.distance,
      value: ({ km }) => (km === null ? null : Math.round(km * 10) / 10),
      show: ({ km }) => (km === null ? none : kilometres(km)),
      figure: { ...distanceFigure, asOf: today(), kind: "computed" },
    });
  }
  return columns;
}

function Nothing() {
  const text = words.value;
  return (
    <>
      <p>{text.empty}</p>
      <button type="button" onClick={() => eventsView.change({ town: null, kind: null })}>
        {text.emptyWayOut}
      </button>
    </>
  );
}
