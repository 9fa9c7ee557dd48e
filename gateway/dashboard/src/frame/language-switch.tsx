import { type Language, language, languages, speak } from "../words/language.ts";
import { frameWords } from "./words.ts";

/** Another language for the same view; the focus stays where it is. */
export function LanguageSwitch() {
  const words = frameWords.value;
  return (
    <label class="field inline">
      <span>{words.language}</span>
      <select
        value={language.value}
        data-language
        onChange={({ currentTarget }) => speak(currentTarget.value as Language)}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {words.languages[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
