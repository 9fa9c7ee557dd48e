import type { DueInListFragment } from "../../graph/generated/graphql.ts";
import { saveFile } from "../../parts/save-file.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { date, number, today } from "../../words/format.ts";
import { daysLeftInWords, daysUntil, waitsSince } from "./days-left.ts";
import { fundingView } from "./funding.view.ts";
import { words } from "./words.ts";
import { workWords } from "./work.words.ts";

type Item = DueInListFragment["items"][number];

const soon = 14;

/** What is due, the earliest first, and the same for one's own calendar. */
export function DueList({ due }: { due: DueInListFragment }) {
  const { due: text } = workWords.value;
  const { days, source } = words.value;
  const overdue = due.items.filter(({ what, on }) => !waitsSince(what) && daysUntil(on) < 0).length;
  const next = due.items.filter(
    ({ what, on }) => !waitsSince(what) && daysUntil(on) >= 0 && daysUntil(on) <= soon,
  ).length;
  const save = () => saveFile(`${text.file}.ics`, new Blob([due.ics], { type: "text/calendar;charset=utf-8" }));
  return (
    <>
      <Sentence>{text.sentence(number(due.total), number(next), number(overdue))}</Sentence>
      <p class="actions">
        <button type="button" class="primary" onClick={save}>
          {text.calendar}
        </button>
      </p>
      <Table
        caption={text.caption}
        columns={[
          {
            key: "text",
            title: text.column.text,
            value: (item) => item.text,
            show: (item) =>
              item.call && item.what === "CALL_CLOSES" ? (
                <a href={fundingView.href({ part: "calls", call: item.call.id })}>{item.text}</a>
              ) : (
                item.text
              ),
          },
          { key: "what", title: text.column.what, value: ({ what }) => text.what[what] },
          {
            key: "on",
            title: text.column.on,
            value: ({ on }) => on,
            show: ({ what, on }) => (waitsSince(what) ? text.since(date(on)) : date(on)),
          },
          {
            key: "days",
            title: text.column.days,
            value: ({ on }) => daysUntil(on),
            show: (item) => <Left item={item} />,
            figure: {
              unit: days.unit,
              asOf: today(),
              source,
              group: text.panel,
              method: text.method,
              kind: "computed",
            },
          },
        ]}
        rows={due.items}
        rowKey={({ what, on, text: sentence }) => `${what} ${on} ${sentence}`}
        order="on"
        file={text.file}
      />
    </>
  );
}

function Left({ item: { what, on } }: { item: Item }) {
  const days = daysUntil(on);
  if (waitsSince(what)) return words.value.days.waits(number(-days), days === -1);
  const left = daysLeftInWords(days);
  return days <= soon ? <strong>{left}</strong> : left;
}
