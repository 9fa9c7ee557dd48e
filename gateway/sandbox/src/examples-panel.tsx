import type { GraphiQLPlugin } from "@graphiql/react";
import { type Example, variablesFor } from "./example.ts";
import { examplesByRole } from "./examples.ts";
import { useOpenOperation } from "./open-operation.ts";
import { actAs, acting, type Persona } from "./persona.ts";

/** The panel that lists the examples by the role of those who need them. */
export const examplesPanel: GraphiQLPlugin = {
  title: "Examples",
  icon: ExamplesIcon,
  content: ExamplesList,
};

function ExamplesList() {
  const open = useOpenOperation();
  const { cast } = acting.use();
  const personaOf = ({ persona }: Example): Persona | undefined => cast.find(({ key }) => key === persona);
  const start = async (example: Example) => {
    const persona = personaOf(example);
    if (persona) await actAs(persona);
    const variables = variablesFor(example, persona?.partner ?? null);
    open({ query: example.operation, variables: textOf(variables) }, "run");
  };
  return (
    <div className="examples">
      <h2>Examples</h2>
      {examplesByRole.map(([role, examples]) => (
        <section key={role}>
          <h3>{role}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" onClick={() => start(example)} data-example={example.name}>
                  <strong>{example.title}</strong>
                  <span>{example.why}</span>
                  {personaOf(example) && <em>as {personaOf(example)?.name}</em>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function textOf(variables: Record<string, unknown>): string {
  return Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : "";
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M4 5.5h10M4 10h10M4 14.5h6M4 19h6" strokeLinecap="round" />
      <path d="M14.5 13.5v6.5l5.5-3.25z" fill="currentColor" strokeLinejoin="round" />
    </svg>
  );
}
