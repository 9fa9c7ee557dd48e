import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { ask } from "./ask.ts";
import { attribution } from "./attribution.ts";
import { Bar } from "./bar.tsx";
import { buildPanel } from "./build/build-panel.tsx";
import { InsertChosen } from "./build/insert-chosen.ts";
import { CallsLine } from "./calls-line.tsx";
import type { Example } from "./example.ts";
import { examples } from "./examples.ts";
import { examplesPanel } from "./examples-panel.tsx";
import { ChangesPage } from "./pages/changes-page.tsx";
import { ErrorsPage } from "./pages/errors-page.tsx";
import { LimitsPage } from "./pages/limits-page.tsx";
import { SchemaPage } from "./pages/schema-page.tsx";
import { PersonaPicker } from "./persona-picker.tsx";
import { PlainGerman } from "./plain-german.ts";
import { OpenShared } from "./share/open-shared.ts";
import { TabsAsList } from "./tabs-as-list.ts";
import { hashOf, type ViewName, view, views } from "./view.ts";

const [first] = examples;
/** Whether GraphiQL keeps no tabs of an earlier visit, which it would open again. */
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;
const plugins = [examplesPanel, buildPanel, HISTORY_PLUGIN];

/** The whole page: what it is, the editors or what can be looked up, and where the data comes from. */
export function Sandbox() {
  const { name, path } = view.use();
  return (
    <>
      <header className="top">
        <h1>KommGraph sandbox</h1>
        <nav aria-label="Pages">
          {(Object.keys(views) as ViewName[]).map((each) => (
            <a key={each} href={hashOf(each)} aria-current={each === name ? "page" : undefined}>
              {views[each]}
            </a>
          ))}
        </nav>
        <p>
          Municipalities, offices, figures, programmes: <b>real</b>. Organizations, courses, needs, grants, networks:{" "}
          <b className="demonstration">invented for demonstration</b>.
        </p>
        <PersonaPicker />
        <nav aria-label="Files">
          <a href="/schema.graphql" download="schema.graphql">
            SDL
          </a>
          <a href="/health/ready">Health</a>
        </nav>
      </header>
      <main>
        {/* Kept, not taken away: what was edited is still there when one comes back. */}
        <div className="editors" hidden={name !== "editor"}>
          <div id="bar" />
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
              <TabsAsList />
              <Bar />
              <OpenShared />
              <InsertChosen />
            </GraphiQL.Footer>
          </GraphiQL>
        </div>
        {name === "schema" && <SchemaPage path={path} />}
        {name === "errors" && <ErrorsPage />}
        {name === "limits" && <LimitsPage />}
        {name === "changes" && <ChangesPage />}
      </main>
      <footer className="sources">
        <small lang="de">{attribution}</small>
        <small className="keys">Ctrl+Enter runs, Ctrl+Space completes, Ctrl+M lets Tab move on.</small>
      </footer>
    </>
  );
}

function start({ operation, variables }: Example) {
  return { initialQuery: operation, initialVariables: JSON.stringify(variables, null, 2) };
}
