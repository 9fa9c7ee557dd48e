import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { ask } from "./ask.ts";
import { attribution } from "./attribution.ts";
import { CallsLine } from "./calls-line.tsx";
import type { Example } from "./example.ts";
import { examples } from "./examples.ts";
import { examplesPanel } from "./examples-panel.tsx";
import { PersonaPicker } from "./persona-picker.tsx";
import { PlainGerman } from "./plain-german.ts";

const [first] = examples;
/** Whether GraphiQL keeps no tabs of an earlier visit, which it would open again. */
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;
const plugins = [examplesPanel, HISTORY_PLUGIN];

/** The whole page: what it is, the editors, and where the data comes from. */
export function Sandbox() {
  return (
    <>
      <header className="top">
        <h1>KommGraph sandbox</h1>
        <p>
          Municipalities, offices, published figures and programmes are <b>real</b>. Organizations, providers, courses,
          needs, grants and networks are <b className="demonstration">invented for demonstration</b>.
        </p>
        <PersonaPicker />
        <nav aria-label="Beside the editor">
          <a href="/schema.graphql">Read the schema</a>
          <a href="/schema.graphql" download="schema.graphql">
            Download it
          </a>
          <a href="/health/ready">Health</a>
        </nav>
      </header>
      <main>
        <GraphiQL
          fetcher={ask}
          plugins={plugins}
          visiblePlugin={examplesPanel}
          {...(isFirstVisit && first && start(first))}
          defaultEditorToolsVisibility="variables"
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>{""}</GraphiQL.Logo>
          <GraphiQL.Footer>
            <CallsLine />
            <PlainGerman />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
      <footer className="sources">
        <small>{attribution}</small>
        <small className="keys">In the editor: Ctrl+M lets Tab move on, Ctrl+Enter runs, Ctrl+Space completes.</small>
      </footer>
    </>
  );
}

function start({ operation, variables }: Example) {
  return { initialQuery: operation, initialVariables: JSON.stringify(variables, null, 2) };
}
