import { useEffect, useId, useState } from "preact/hooks";
import { useAnswer } from "../graph/use-answer.ts";
import { vocabulary } from "../words/vocabulary.ts";
import { townsNamed } from "./town-choice.query.ts";
import { partWords } from "./words.ts";

interface TownChoiceProps {
  legend: string;
  /** Name of the town or county that is chosen; empty while it is not known. */
  name: string;
  onChange(id: string): void;
}

/** One of the towns and counties of the state, by the beginning of its name. */
export function TownChoice({ legend, name, onChange }: TownChoiceProps) {
  const list = useId();
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const search = typed.replace(/ \(.*$/, "").trim();
  const { data } = useAnswer(townsNamed, search.length < 2 || typed === name ? null : { search });
  const towns = data?.municipalities.nodes ?? [];
  const unknown = typed !== name && search.length >= 2 && data !== undefined && towns.length === 0;
  const take = (text: string) => {
    setTyped(text);
    const found = towns.find((town) => labelOf(town) === text);
    if (found) onChange(found.id);
  };
  return (
    <label class="field">
      <span>{legend}</span>
      <input
        type="search"
        list={list}
        value={typed}
        autocomplete="off"
        aria-invalid={unknown}
        onInput={({ currentTarget }) => take(currentTarget.value)}
        onChange={() => {
          const [first] = towns;
          if (typed !== name && first) onChange(first.id);
        }}
      />
      <datalist id={list}>
        {towns.map((town) => (
          <option key={town.id} value={labelOf(town)} />
        ))}
      </datalist>
      {unknown && <span role="status">{partWords.value.noSuchTown}</span>}
    </label>
  );
}

/** A county and its town may have the same name. */
function labelOf({ name, kind }: { name: string; kind: keyof typeof vocabulary.value.municipality }): string {
  return `${name} (${vocabulary.value.municipality[kind]})`;
}
