import { useState } from "react";
import { errorCatalogue } from "../errors/catalogue.ts";

/** Every code with its cause, what to do, and how it reads. */
export function ErrorsPage() {
  const [text, setText] = useState("");
  const matches = (...texts: string[]) => texts.join(" ").toLowerCase().includes(text.trim().toLowerCase());
  const groups = errorCatalogue
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ code, cause, remedy, example }) => matches(code, cause, remedy, example)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="page" tabIndex={0} aria-labelledby="page-title">
      <h2 id="page-title">Errors</h2>
      <p>
        Every code that an answer can carry. Codes stay, messages may change: read <code>extensions.code</code> of an
        error, or <code>code</code> of a user error.
      </p>
      <label>
        Find a code or a message <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p role="status">{count} codes</p>
      {groups.map(({ title, about, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{about}</p>
          <table className="plain errors">
            <caption className="hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">What happened</th>
                <th scope="col">What to do</th>
                <th scope="col">How it reads</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ code, cause, remedy, example }) => (
                <tr key={code}>
                  <th scope="row">
                    <code>{code}</code>
                  </th>
                  <td>{cause}</td>
                  <td>{remedy}</td>
                  <td className="example">{example}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  );
}
