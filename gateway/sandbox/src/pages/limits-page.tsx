import { NotRead } from "../reference/not-read.tsx";
import { useReference } from "../reference/reference.ts";

/** What one may ask for, as this gateway has it. */
export function LimitsPage() {
  const reference = useReference();
  if (!reference) return <p className="page">The limits are being read.</p>;
  if (typeof reference === "string") return <NotRead problem={reference} />;
  if (!reference.limits) {
    return <p className="page">This gateway does not tell its limits; its README does.</p>;
  }
  const { limits, refusals, pointsPerMinute } = reference;
  const format = new Intl.NumberFormat("en");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="page" tabIndex={0} aria-labelledby="page-title">
      <h2 id="page-title">Limits</h2>
      <p>Counted before any subgraph is asked, with all fragments in place, and told by this gateway just now.</p>
      <table className="plain">
        <caption>What one request may have at most</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">At most</th>
            <th scope="col">Code</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(limits).map(([name, limit]) => (
            <tr key={name} data-limit={name}>
              <th scope="row">{refusals[name]?.what ?? name}</th>
              <td className="number">{format.format(limit)}</td>
              <td>
                <code>{refusals[name]?.code}</code>
              </td>
            </tr>
          ))}
          <tr data-limit="pointsPerMinute">
            <th scope="row">points of one client in a minute</th>
            <td className="number">{pointsPerMinute ? format.format(pointsPerMinute) : "no limit"}</td>
            <td>
              <code>RATE_LIMITED</code>
            </td>
          </tr>
        </tbody>
      </table>
      <h3>Points</h3>
      <p>
        An object costs 1, its values nothing. The list inside a field with <code>first</code> counts as that many
        objects, that of a field with <code>ids</code> as many as there are ids, a list of which nobody says how long it
        is as ten. What changes something costs 10 more. The headers <code>ratelimit-policy</code> and{" "}
        <code>ratelimit</code> say what is left; with <code>x-kommgraph-cost: 1</code> the answer says it too.
      </p>
    </section>
  );
}
