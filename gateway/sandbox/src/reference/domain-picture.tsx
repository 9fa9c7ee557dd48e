import type { GraphQLSchema } from "graphql";
import { useMemo, useState } from "react";
import { hashOf } from "../view.ts";
import { boxSize, layOutDomain } from "./domain-layout.ts";
import type { Domain } from "./related-types.ts";

/** The types of a domain and what leads from one to another, as a picture and as a table of the same. */
export function DomainPicture({ schema, domain }: { schema: GraphQLSchema; domain: Domain }) {
  const { width, height, boxes, arrows, relations } = useMemo(() => layOutDomain(schema, domain), [schema, domain]);
  const [near, setNear] = useState<string>();
  const own = boxes.filter(({ foreign }) => !foreign).length;
  const summary = `${own} types of ${domain.name}, ${boxes.length - own} of others that they lead to, ${relations.length} fields that lead from one to another.`;
  return (
    <figure className="picture">
      <figcaption>
        {summary} Solid: of this domain; dashed: of another. Values such as Money are in the table alone. Point at a
        type to see its own arrows.
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={`Picture of ${domain.name}`}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-label={summary}>
          <defs>
            <marker id="arrow-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0L8 4L0 8z" />
            </marker>
          </defs>
          {arrows.map(({ from, to, fields, path }) => (
            <path
              key={`${from.name} ${to.name}`}
              d={path}
              className={near && near !== from.name && near !== to.name ? "arrow far" : "arrow"}
              markerEnd="url(#arrow-head)"
            >
              <title>{`${from.name} → ${to.name}: ${fields.join(", ")}`}</title>
            </path>
          ))}
          {boxes.map(({ name, foreign, x, y }) => (
            <a
              key={name}
              href={hashOf("schema", "type", name)}
              aria-label={foreign ? `${name}, of another domain` : name}
              className={foreign ? "box foreign" : "box"}
              onMouseEnter={() => setNear(name)}
              onMouseLeave={() => setNear(undefined)}
              onFocus={() => setNear(name)}
              onBlur={() => setNear(undefined)}
            >
              <rect x={x} y={y} width={boxSize.width} height={boxSize.height} rx="5" />
              <text x={x + boxSize.width / 2} y={y + boxSize.height / 2} textAnchor="middle" dominantBaseline="central">
                {name}
              </text>
            </a>
          ))}
        </svg>
      </section>
      <table className="plain">
        <caption>The same as a table</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Field</th>
            <th scope="col">leads to</th>
            <th scope="col">how many</th>
          </tr>
        </thead>
        <tbody>
          {relations.map(({ from, field, to, many }) => (
            <tr key={`${from}.${field}.${to}`}>
              <th scope="row">
                <a href={hashOf("schema", "type", from)}>{from}</a>
              </th>
              <td>{field}</td>
              <td>
                <a href={hashOf("schema", "type", to)}>{to}</a>
              </td>
              <td>{many ? "many" : "one"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {domain.enums.length > 0 && (
        <p>
          Lists of values:{" "}
          {domain.enums.map((name) => (
            <a key={name} href={hashOf("schema", "type", name)}>
              {name}{" "}
            </a>
          ))}
        </p>
      )}
    </figure>
  );
}
