import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useAnswer } from "../graph/use-answer.ts";
import { vocabulary } from "../words/vocabulary.ts";
import { townsNamed } from "./town-choice.query.ts";
import { townChoiceWords } from "./town-choice.words.ts";
import { type FoundTown, isPostalCode, townMeant, townsMeant } from "./town-meant.ts";

interface TownChoiceProps {
  legend: string;
  /** Name of the town or county that is chosen; empty while it is not known. */
  name: string;
  onChange(id: string): void;
  /** Where there need not be a town: the field was emptied. */
  onClear?(): void;
  /** A town is chosen, but where it lies cannot be learned: everywhere is shown. */
  lost?: boolean;
}

/** One of the towns and counties of the state, by a part of its name or a postal code. Where it is in doubt, it asks. */
export function TownChoice({ legend, name, onChange, onClear, lost = false }: TownChoiceProps) {
  const field = useId();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  // What stands in the field by itself, without anybody's typing.
  const [given, setGiven] = useState(name);
  // What was typed to its end, with Enter or by leaving the field.
  const [finished, setFinished] = useState("");
  useEffect(() => {
    // Whoever goes on typing while the name comes keeps it.
    setTyped((now) => (now !== given && document.activeElement === input.current ? now : name));
    setGiven(name);
  }, [name]);
  // Whoever is in the field already when a name comes into it: what they type takes its place, as if they came later.
  useLayoutEffect(() => {
    if (typed === given && document.activeElement === input.current) input.current?.select();
  }, [given]);
  const search = typed
    .replace(/ \(.*$/, "")
    .trim()
    .slice(0, 100);
  const isOpen = search.length >= 2 && typed !== name && typed !== given;
  const { data, waiting } = useAnswer(townsNamed, isOpen ? { search } : null);
  const isFound = isOpen && !waiting && data !== undefined;
  const towns = isFound ? townsMeant(search, data.municipalities.nodes) : [];
  const isFinished = finished === typed || isPostalCode(search);
  const take = ({ id, name: chosen }: FoundTown) => {
    setTyped(chosen);
    setGiven(chosen);
    onChange(id);
  };
  useEffect(() => {
    const meant = isFound && finished === typed && townMeant(search, towns);
    if (meant) take(meant);
  }, [isFound, finished, typed]);
  return (
    <div class="field">
      <label for={field}>{legend}</label>
      <input
        ref={input}
        id={field}
        type="search"
        list={list}
        value={typed}
        autocomplete="off"
        aria-invalid={isFound && towns.length === 0}
        // Who comes to a field with a name in it wants another one: what is typed takes its place.
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const chosen = towns.find((town) => labelOf(town) === value);
          if (chosen) take(chosen);
        }}
        onChange={({ currentTarget: { value } }) => {
          if (value.trim() !== "") setFinished(value);
          else if (onClear) onClear();
          else setTyped(name);
        }}
      />
      <datalist id={list}>
        {towns.map((town) => (
          <option key={town.id} value={labelOf(town)} />
        ))}
      </datalist>
      <span role="status">
        {isFound && towns.length === 0 && (
          <>
            {townChoiceWords.value.unknown(search)}
            {name && townChoiceWords.value.stays(name)}
          </>
        )}
        {isFinished && towns.length > 0 && townChoiceWords.value.which}
        {lost && !isOpen && townChoiceWords.value.lost}
      </span>
      {isFinished && towns.length > 0 && (
        <div class="towns-meant">
          {towns.map((town) => (
            <button key={town.id} type="button" onClick={() => take(town)}>
              {labelOf(town)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A county and its town may have the same name. */
function labelOf({ name, kind }: { name: string; kind: keyof typeof vocabulary.value.municipality }): string {
  return `${name} (${vocabulary.value.municipality[kind]})`;
}
