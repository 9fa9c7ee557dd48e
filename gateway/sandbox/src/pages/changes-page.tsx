import { NotRead } from "../reference/not-read.tsx";
import { type ContractVersion, useReference } from "../reference/reference.ts";

/** How the contract changed from version to version. */
export function ChangesPage() {
  const reference = useReference();
  if (!reference) return <p className="page">The changes are being read.</p>;
  if (typeof reference === "string") return <NotRead problem={reference} />;
  if (reference.versions.length === 0) {
    return <p className="page">This gateway does not tell its changes.</p>;
  }
  const { versions } = reference;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="page" tabIndex={0} aria-labelledby="page-title">
      <h2 id="page-title">Changes</h2>
      <p>
        Worked out from the published versions of the contract, not written by hand. What goes is marked as deprecated
        six months before, with the day; every change that breaks a query says what to do instead.
      </p>
      {versions.map((version, index) => (
        <Version key={version.date ?? "now"} version={version} isFirst={index === versions.length - 1} />
      ))}
    </section>
  );
}

function Version({ version: { date, size, changes }, isFirst }: { version: ContractVersion; isFirst: boolean }) {
  return (
    <section>
      <h3>{date ?? "Since the last version"}</h3>
      <p>
        {size.types} types, {size.fields} fields.{" "}
        {isFirst ? "The first published version." : `${changes.length} ${changes.length === 1 ? "change" : "changes"}.`}
      </p>
      {changes.length > 0 && (
        <table className="plain">
          <caption className="hidden">Changes {date ? `of ${date}` : "since the last version"}</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Where</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, path, what, instead }) => (
              <tr key={`${kind} ${path} ${what}`} className={kind}>
                <th scope="row">{kind}</th>
                <td>
                  <code>{path}</code>
                </td>
                <td>
                  {what}
                  {instead && <strong> {instead}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
