import { Check, Choice, Select } from "../../parts/choice.tsx";
import { today } from "../../words/format.ts";
import { groups, levels, topics, vocabulary } from "../../words/vocabulary.ts";
import { situationView } from "./situation.view.ts";
import { words } from "./words.ts";

/** What is looked at: everything here is in the address. */
export function Filters() {
  const { topic, level, group, on, without } = situationView.value;
  const text = words.value;
  const names = vocabulary.value;
  return (
    <div class="filters">
      <Select
        legend={text.topic}
        value={topic}
        options={topics.map((value) => ({ value, text: names.topic[value] }))}
        onChange={(chosen) => situationView.change({ topic: chosen, level: chosen === "LANGUAGE" ? level : null })}
      />
      {topic === "LANGUAGE" && (
        <Choice
          legend={text.level}
          value={level ?? "ALL"}
          options={[{ value: "ALL", text: text.all }, ...levels.map((value) => ({ value, text: names.level[value] }))]}
          onChange={(chosen) => situationView.change({ level: chosen === "ALL" ? null : chosen })}
        />
      )}
      <Select
        legend={text.group}
        value={group ?? "ALL"}
        options={[
          { value: "ALL", text: text.allGroups },
          ...groups.filter((value) => value !== "EVERYONE").map((value) => ({ value, text: names.group[value] })),
        ]}
        onChange={(chosen) => situationView.change({ group: chosen === "ALL" ? null : chosen })}
      />
      <label class="field">
        <span>{text.day}</span>
        <input
          type="date"
          value={on ?? today()}
          onChange={({ currentTarget }) => situationView.change({ on: currentTarget.value || null })}
        />
      </label>
      <Check checked={without} onChange={(checked) => situationView.change({ without: checked })}>
        {text.without}
      </Check>
    </div>
  );
}
