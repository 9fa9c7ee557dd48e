import { cast, choosePersona, personaKey } from "../identity/acting.ts";
import { frameWords } from "./words.ts";

/** Lets people choose as whom they look, and shows it as long as they do. Absent where the gateway has real tokens. */
export function PersonaPicker() {
  const words = frameWords.value;
  if (cast.value.length === 0) return null;
  return (
    <label class={personaKey.value === "nobody" ? "field inline" : "field inline acting"}>
      <span>{words.acting}</span>
      <select
        value={personaKey.value}
        data-persona
        onChange={({ currentTarget }) => choosePersona(currentTarget.value)}
      >
        {cast.value.map(({ key, name }) => (
          <option key={key} value={key}>
            {words.personas[key] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}
