import { lastCalls } from "./calls.ts";

/** One line under the answer: who was asked for it, how often, and how long that took. */
export function CallsLine() {
  const last = lastCalls.use();
  return (
    <p className="calls" role="status">
      {last ? (
        <>
          <span>{Math.round(last.ms)} ms</span>
          {last.calls.map(({ name, requests, failures, statements, ms }) => (
            <span key={name} className={failures > 0 ? "failed" : ""}>
              <b>{name}</b> {count(requests, "request")}, {count(statements, "statement")}, {Math.round(ms)} ms
              {failures > 0 && `, ${failures} failed`}
            </span>
          ))}
        </>
      ) : (
        <span>Run an operation (Ctrl+Enter) to see which subgraphs answer it.</span>
      )}
    </p>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
