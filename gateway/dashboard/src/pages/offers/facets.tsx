import type { OffersQuery } from "../../graph/generated/graphql.ts";
import { number } from "../../words/format.ts";
import { groups, levels, topics, vocabulary } from "../../words/vocabulary.ts";
import { languageName } from "./language-name.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

type Facet = OffersQuery["offers"]["facets"][number];

/** What one could narrow the list to, and how much would be left. */
export function Facets({ facets }: { facets: readonly Facet[] }) {
  const view = offersView.value;
  const text = words.value;
  const names = vocabulary.value;
  const of = (name: string) => facets.filter((facet) => facet.name === name).slice(0, 8);
  const known = <T extends string>(values: readonly T[], value: string) => values.find((one) => one === value);
  return (
    <div class="facets">
      <FacetGroup title={text.facet.topic} chosen={view.topic} clear={{ topic: null }}>
        {of("topic").map(({ value, count }) => {
          const topic = known(topics, value);
          return (
            topic && (
              <FacetLink
                key={value}
                text={names.topic[topic]}
                count={count}
                href={offersView.href({ topic, shown: 20 })}
              />
            )
          );
        })}
      </FacetGroup>
      <FacetGroup title={text.facet.level} chosen={view.level} clear={{ level: null }}>
        {of("level").map(({ value, count }) => {
          const level = known(levels, value);
          return (
            level && (
              <FacetLink
                key={value}
                text={names.level[level]}
                count={count}
                href={offersView.href({ level, shown: 20 })}
              />
            )
          );
        })}
      </FacetGroup>
      <FacetGroup title={text.facet.group} chosen={view.group} clear={{ group: null }}>
        {of("targetGroup").map(({ value, count }) => {
          const group = known(groups, value);
          return (
            group && (
              <FacetLink
                key={value}
                text={names.group[group]}
                count={count}
                href={offersView.href({ group, shown: 20 })}
              />
            )
          );
        })}
      </FacetGroup>
      <FacetGroup title={text.facet.language} chosen={view.language} clear={{ language: null }}>
        {of("language").map(({ value, count }) => (
          <FacetLink
            key={value}
            text={languageName(value)}
            count={count}
            href={offersView.href({ language: value, shown: 20 })}
          />
        ))}
      </FacetGroup>
    </div>
  );
}

interface FacetGroupProps {
  title: string;
  /** What it is narrowed to already. */
  chosen: string | null;
  clear: Parameters<typeof offersView.href>[0];
  children: preact.ComponentChildren;
}

function FacetGroup({ title, chosen, clear, children }: FacetGroupProps) {
  return (
    <section class="facet">
      <h3>{title}</h3>
      {chosen ? (
        <p>
          <a href={offersView.href({ ...clear, shown: 20 })}>{words.value.facet.clear(chosenName(chosen))}</a>
        </p>
      ) : (
        <ul class="plain">{children}</ul>
      )}
    </section>
  );
}

function FacetLink({ text, count, href }: { text: string; count: number; href: string }) {
  return (
    <li>
      <a href={href}>{text}</a> <span class="count">{number(count)}</span>
    </li>
  );
}

function chosenName(value: string): string {
  const { topic, level, group } = vocabulary.value;
  return { ...topic, ...level, ...group }[value as keyof typeof topic] ?? languageName(value);
}
