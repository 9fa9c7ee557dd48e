import { useState } from "react";
import { actAs, acting } from "./persona.ts";

/** Lets people choose as whom they ask, and shows it as long as they do. Absent where the gateway has real tokens. */
export function PersonaPicker() {
  const { cast, persona } = acting.use();
  const [problem, setProblem] = useState("");
  if (cast.length === 0) return null;
  const choose = (key: string) => {
    const chosen = cast.find((candidate) => candidate.key === key);
    if (!chosen) return;
    actAs(chosen).then(
      () => setProblem(""),
      () => setProblem("Not changed: the gateway cannot be reached."),
    );
  };
  return (
    <label className={persona?.roles.length ? "persona acting" : "persona"}>
      Acting as
      <select value={persona?.key} onChange={({ target }) => choose(target.value)}>
        {cast.map(({ key, name, roles }) => (
          <option key={key} value={key}>
            {roles.length > 0 ? `${name} (${roles.join(", ")})` : name}
          </option>
        ))}
      </select>
      {problem && <strong role="alert"> {problem}</strong>}
    </label>
  );
}
