import { copyText } from "../copy-text.ts";
import { type EditedOperation, variablesIn } from "../edited-operation.ts";
import { acting } from "../persona.ts";
import { type CodeLanguage, languages } from "./code-of.ts";

interface CopyButtonsProps {
  editedNow(): EditedOperation;
  tell(message: string): void;
}

/** Copies what stands in the editors as a request in one of the languages. */
export function CopyButtons({ editedNow, tell }: CopyButtonsProps) {
  const { token } = acting.use();
  const copy = async (language: CodeLanguage) => {
    const { query, operation, variables: typed } = editedNow();
    const variables = variablesIn(typed);
    if (!variables) return tell("The variables are no JSON object, so nothing was copied.");
    const url = `${location.origin}/graphql`;
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
