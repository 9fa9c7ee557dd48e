import { actAs, acting } from "./persona.ts";

/** Lets people choose as whom they ask, and shows it as long as they do. Absent where the gateway has real tokens. */
export function PersonaPicker() {
  const { cast, persona } = acting.use();
  if (cast.length === 0) return null;
  const choose = (key: string) => {
    const chosen = cast.find((candidate) => candidate.key === key);
    if (chosen) void actAs(chosen);
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
    </label>
  );
}
