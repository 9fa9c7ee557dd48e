import { copyText } from "../copy-text.ts";
import { type EditedOperation, variablesIn } from "../edited-operation.ts";
import { acting } from "../persona.ts";
import { type CodeLanguage, languages } from "./code-of.ts";

/** Copies what stands in the editors as a request in one of the languages. */
export function CopyButtons({ edited, tell }: { edited: EditedOperation; tell(message: string): void }) {
  const { token } = acting.use();
  const copy = async (language: CodeLanguage) => {
    const variables = variablesIn(edited.variables);
    if (!variables) return tell("The variables are no JSON object, so nothing was copied.");
    const url = `${location.origin}/graphql`;
    const { query, operation } = edited;
    const text = languages[language]({ url, query, operation, variables, signedIn: token !== undefined });
    const copied = await copyText(text);
    const hint = token ? " It reads the token from the variable TOKEN." : "";
    tell(copied ? `Copied as ${language}.${hint}` : "The browser does not let this page write to the clipboard.");
  };
  return (
    <span className="copy">
      <span id="copy-as">Copy as</span>
      {(Object.keys(languages) as CodeLanguage[]).map((language) => (
        <button key={language} type="button" onClick={() => copy(language)} aria-describedby="copy-as">
          {language}
        </button>
      ))}
    </span>
  );
}
