import { readAgain } from "./reference.ts";

/** Why there is nothing to look up, and the way out. */
export function NotRead({ problem }: { problem: string }) {
  return (
    <p className="page" role="alert">
      {problem}{" "}
      <button type="button" onClick={readAgain}>
        Try again
      </button>
    </p>
  );
}
