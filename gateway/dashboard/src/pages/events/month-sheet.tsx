import { useAnswer } from "../../graph/use-answer.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { date, number, time, today } from "../../words/format.ts";
import { locale } from "../../words/language.ts";
import { eventsQuery } from "./events.query.ts";
import { eventsView } from "./events.view.ts";
import { dayOf, type Point, type Row, rowsOf } from "./rows.ts";
import { words } from "./words.ts";

const dayInMs = 86_400_000;

/** A month on a sheet, a row per week with its number (ISO 8601). */
export function MonthSheet({ around, waits }: { around: Point | null; waits: boolean }) {
  const { kind, km } = eventsView.value;
  const text = words.value;
  const month = eventsView.value.month ?? today().slice(0, 7);
  const weeks = weeksOf(month);
  const from = `${weeks[0]?.days[0]}T00:00:00Z`;
  const to = new Date(Date.parse(`${weeks.at(-1)?.days[6]}T00:00:00Z`) + dayInMs).toISOString();
  const answer = useAnswer(eventsQuery, waits ? null : { from, to, kind: kind && [kind] });
  const name = new Intl.DateTimeFormat(locale.value, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <>
      <Panel
        title={name.format(new Date(`${month}-15T00:00:00Z`))}
        answer={answer}
        lines={16}
        aside={
          <p class="actions">
            <a href={eventsView.href({ month: shifted(month, -1) })}>{text.before}</a>
            <a href={eventsView.href({ month: shifted(month, 1) })}>{text.after}</a>
          </p>
        }
      >
        {({ events }) => {
          const rows = rowsOf(events.nodes, around, km);
          const byDay = Map.groupBy(rows, ({ event }) => dayOf(event.startsAt));
          const inMonth = rows.filter(({ event }) => dayOf(event.startsAt).startsWith(month)).length;
          return (
            <>
              <Sentence>{text.sentenceOfMonth(number(inMonth))}</Sentence>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
              <section class="table-frame" aria-label={text.parts.month} tabIndex={0}>
                <table class="month">
                  <thead>
                    <tr>
                      <th scope="col">{text.week}</th>
                      {weeks[0]?.days.map((day) => (
                        <th key={day} scope="col">
                          {new Intl.DateTimeFormat(locale.value, { weekday: "short", timeZone: "UTC" }).format(
                            new Date(day),
                          )}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {weeks.map(({ week, days }) => (
                      <tr key={week}>
                        <th scope="row">{week}</th>
                        {days.map((day) => (
                          <Day key={day} day={day} rows={byDay.get(day) ?? []} faint={!day.startsWith(month)} />
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </>
          );
        }}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Day({ day, rows, faint }: { day: string; rows: readonly Row[]; faint: boolean }) {
  const text = words.value;
  return (
    <td class={faint ? "faint" : undefined} aria-current={day === today() ? "date" : undefined}>
      <span class="day" title={date(day, "long")}>
        {Number(day.slice(8))}
      </span>
      {rows.length > 0 && (
        <ul class="plain">
          {rows.map(({ event }) => (
            <li key={event.id}>
              {event.dayOnly ? text.wholeDay : time(event.startsAt)} {event.title}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

interface Week {
  week: number;
  /** Monday to Sunday. */
  days: string[];
}

/** The weeks a month touches. */
function weeksOf(month: string): Week[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(`${shifted(month, 1)}-01T00:00:00Z`).getTime() - dayInMs;
  const weeks: Week[] = [];
  for (let monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * dayInMs; monday <= last; monday += 7 * dayInMs) {
    const days = Array.from({ length: 7 }, (_, place) => new Date(monday + place * dayInMs).toISOString().slice(0, 10));
    weeks.push({ week: isoWeek(monday), days });
  }
  return weeks;
}

/** The week of the year a Monday begins; the first week is the one with the year's first Thursday. */
function isoWeek(monday: number): number {
  const thursday = new Date(monday + 3 * dayInMs);
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * dayInMs));
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
