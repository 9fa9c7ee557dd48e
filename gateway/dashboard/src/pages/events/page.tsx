import { useAnswer } from "../../graph/use-answer.ts";
import { Choice, Select } from "../../parts/choice.tsx";
import { TownChoice } from "../../parts/town-choice.tsx";
import { kilometres } from "../../words/format.ts";
import { Certificates } from "./certificates.tsx";
import { EventList } from "./event-list.tsx";
import { centreQuery } from "./events.query.ts";
import { eventsView, kinds } from "./events.view.ts";
import { MonthSheet } from "./month-sheet.tsx";
import { words } from "./words.ts";
import "./events.css";

const distances = [5, 10, 25, 50, 100];

/** What takes place: the next 30 days, a month at a time, and where certified people and towns are. */
export function Page() {
  const { part, kind, town, km } = eventsView.value;
  const text = words.value;
  const centre = useAnswer(centreQuery, town ? { town } : null);
  const around = town ? (centre.data?.municipality?.centre ?? null) : null;
  // Where the town cannot be learned, everywhere is better than nothing.
  const waits = town !== null && !around && centre.waiting;
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <Choice
        legend={text.parts.legend}
        value={part}
        options={(["list", "month", "certificates"] as const).map((value) => ({ value, text: text.parts[value] }))}
        onChange={(chosen) => eventsView.change({ part: chosen })}
      />
      {part !== "certificates" && (
        <div class="filters">
          <Select
            legend={text.kind}
            value={kind ?? "ALL"}
            options={[{ value: "ALL", text: text.all }, ...kinds.map((value) => ({ value, text: text.kinds[value] }))]}
            onChange={(chosen) => eventsView.change({ kind: chosen === "ALL" ? null : chosen })}
          />
          <TownChoice
            legend={text.near}
            name={town ? (centre.data?.municipality?.name ?? "") : ""}
            onChange={(chosen) => eventsView.change({ town: chosen })}
            lost={town !== null && !around && !waits}
            onClear={() => eventsView.change({ town: null })}
          />
          {town && (
            <>
              <Select
                legend={text.distance}
                value={String(km)}
                options={distances.map((value) => ({ value: String(value), text: kilometres(value) }))}
                onChange={(chosen) => eventsView.change({ km: Number(chosen) })}
              />
              <button type="button" onClick={() => eventsView.change({ town: null })}>
                {text.everywhere}
              </button>
            </>
          )}
        </div>
      )}
      {part === "list" && <EventList around={around} waits={waits} />}
      {part === "month" && <MonthSheet around={around} waits={waits} />}
      {part === "certificates" && <Certificates />}
    </>
  );
}
