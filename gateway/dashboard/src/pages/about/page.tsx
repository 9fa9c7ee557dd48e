import { settings } from "../../identity/settings.ts";
import { aboutView } from "./about.view.ts";
import { words } from "./words.ts";

/** What the footer leads to: accessibility, feedback, an explanation in plain German, sources. */
export function Page() {
  const { section } = aboutView.value;
  const { title, parts } = words.value[section];
  return (
    <article class="prose" lang={section === "simple" ? "de-simple" : undefined}>
      <h1>{title}</h1>
      {parts.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <Lines lines={lines} />
        </section>
      ))}
      {section === "feedback" && <Contact />}
    </article>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const items = lines.filter((line) => line.startsWith("- "));
  const [before, after] = [lines.slice(0, firstItem(lines)), lines.slice(firstItem(lines) + items.length)];
  return (
    <>
      <Paragraphs lines={before} />
      {items.length > 0 && (
        <ul>
          {items.map((line) => (
            <li key={line}>{line.slice(2)}</li>
          ))}
        </ul>
      )}
      <Paragraphs lines={after} />
    </>
  );
}

function firstItem(lines: readonly string[]): number {
  const place = lines.findIndex((line) => line.startsWith("- "));
  return place < 0 ? lines.length : place;
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

/** Where people write to, as whoever runs the gateway has set it. */
function Contact() {
  const { contact } = settings;
  if (!contact) return <p>{words.value.noContact}</p>;
  return (
    <p>
      {words.value.contact} <a href={contact.includes("://") ? contact : `mailto:${contact}`}>{contact}</a>.
    </p>
  );
}
