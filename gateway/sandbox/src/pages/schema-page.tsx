import { useDeferredValue, useState } from "react";
import { DomainPicture } from "../reference/domain-picture.tsx";
import { NotRead } from "../reference/not-read.tsx";
import { useReference } from "../reference/reference.ts";
import { domainsOf } from "../reference/related-types.ts";
import { searchSchema } from "../reference/search-schema.ts";
import { TypeArticle } from "../reference/type-article.tsx";
import { hashOf } from "../view.ts";

/** The schema to look things up: full text search, one picture per domain, and a page per type. */
export function SchemaPage({ path: [kind = "domain", name] }: { path: string[] }) {
  const reference = useReference();
  const [text, setText] = useState("");
  const searched = useDeferredValue(text);
  if (!reference) return <p className="page">The schema is being read.</p>;
  if (typeof reference === "string") return <NotRead problem={reference} />;
  const { schema, owners } = reference;
  const domains = domainsOf(schema, owners);
  const found = searchSchema(schema, searched);
  const domain = domains.find((one) => one.name === name) ?? domains[0];
  const type = kind === "type" && name ? schema.getType(name) : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="page" tabIndex={0} aria-labelledby="page-title">
      <h2 id="page-title">Schema</h2>
      <div className="choices">
        <label>
          Search types, fields and descriptions{" "}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} name="search" />
        </label>
        <a href="/schema.graphql" download="schema.graphql">
          Download the SDL
        </a>
      </div>
      <p role="status" className="found">
        {searched.trim() && `${found.length} ${found.length === 1 ? "place" : "places"} found`}
      </p>
      {searched.trim() ? (
        <ul className="results">
          {found.slice(0, 60).map(({ type, member, description }) => (
            <li key={`${type}.${member}`}>
              <a href={hashOf("schema", "type", type)} onClick={() => setText("")}>
                {type}
                {member && `.${member}`}
              </a>{" "}
              {description}
            </li>
          ))}
        </ul>
      ) : (
        <>
          <nav aria-label="Domains" className="domains">
            {domains.map(({ name, types }) => (
              <a
                key={name}
                href={hashOf("schema", "domain", name)}
                aria-current={!type && name === domain?.name ? "page" : undefined}
              >
                {name} <small>{types.length}</small>
              </a>
            ))}
            <a href={hashOf("schema", "type", "Query")} aria-current={name === "Query" ? "page" : undefined}>
              Query
            </a>
            <a href={hashOf("schema", "type", "Mutation")} aria-current={name === "Mutation" ? "page" : undefined}>
              Mutation
            </a>
          </nav>
          {type && <TypeArticle reference={reference} type={type} />}
          {!type && domain && <DomainPicture schema={schema} domain={domain} />}
        </>
      )}
    </section>
  );
}
