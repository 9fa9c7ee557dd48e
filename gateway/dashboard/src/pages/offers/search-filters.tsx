import { useEffect, useRef, useState } from "preact/hooks";
import { Check, Select } from "../../parts/choice.tsx";
import { TownChoice } from "../../parts/town-choice.tsx";
import { kilometres } from "../../words/format.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

const distances = [5, 10, 25, 50, 100];

/** What somebody types, where, how far, and whether there has to be a seat. */
export function SearchFilters({ place, lost }: { place: string; lost: boolean }) {
  const { search, km, free, town } = offersView.value;
  const text = words.value;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => offersView.change({ search: value, shown: 20 }, "same"), 120);
  };
  return (
    <search class="filters">
      <label class="field wide">
        <span>{text.search}</span>
        <input
          type="search"
          value={typed}
          placeholder={text.searchExample}
          maxLength={200}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <TownChoice
        legend={text.near}
        name={place}
        lost={lost}
        onChange={(chosen) => offersView.change({ town: chosen })}
        onClear={() => offersView.change({ town: null })}
      />
      {town && (
        <>
          <Select
            legend={text.distance}
            value={String(km)}
            options={distances.map((value) => ({ value: String(value), text: kilometres(value) }))}
            onChange={(chosen) => offersView.change({ km: Number(chosen) })}
          />
          <button type="button" onClick={() => offersView.change({ town: null })}>
            {text.everywhere}
          </button>
        </>
      )}
      <Check checked={free} onChange={(checked) => offersView.change({ free: checked })}>
        {text.free}
      </Check>
    </search>
  );
}
