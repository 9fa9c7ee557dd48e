import { Figure, type Provenance } from "../../parts/figure.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { number } from "../../words/format.ts";
import { byUrgency, measured, type Report, titleOf } from "./rows.ts";
import { words } from "./words.ts";

/** How many targets are reached, and which is furthest behind. */
export function SteeringSentence({ name, report, about }: { name: string; report: Report; about: Provenance }) {
  const text = words.value.sentence;
  const aimed = report.lines.filter(({ target }) => target);
  const reached = aimed.filter(({ status }) => status === "REACHED").length;
  const [behind] = byUrgency(aimed).filter(({ status }) => status === "BEHIND");
  if (aimed.length === 0) return <Sentence>{text.noTargets(name)}</Sentence>;
  return (
    <Sentence>
      <Figure {...about} unit={text.unit} method={text.method}>
        {text.reached(name, number(reached), number(aimed.length))}
        {behind?.target &&
          ` ${text.behind(titleOf(behind), measured(behind.unit, behind.value), measured(behind.unit, Number(behind.target.target)))}`}
      </Figure>
    </Sentence>
  );
}
