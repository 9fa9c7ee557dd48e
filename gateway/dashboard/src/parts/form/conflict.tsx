import { partWords } from "../words.ts";

/** Beside a form after a conflict: what is stored now, against what was entered. */
export function Conflict({ lines }: { lines: readonly { label: string; now: string; yours: string }[] }) {
  const words = partWords.value.form;
  return (
    <table class="conflict">
      <caption>{words.conflict}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.conflictNow}</th>
          <th scope="col">{words.conflictYours}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ now, yours }) => now !== yours)
          .map(({ label, now, yours }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{now}</td>
              <td>{yours}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
