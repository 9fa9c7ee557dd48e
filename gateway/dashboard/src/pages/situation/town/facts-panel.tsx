import type { Answer } from "../../../graph/answer.ts";
import type { TownQuery } from "../../../graph/generated/graphql.ts";
import { Figure } from "../../../parts/figure.tsx";
import { Panel } from "../../../parts/panel.tsx";
import { number } from "../../../words/format.ts";
import { townWords } from "./words.ts";

type Town = NonNullable<TownQuery["municipality"]>;
type Published = NonNullable<Town["population"]>;

/** What the town is, and who is in charge: published and real. */
export function FactsPanel({ answer }: { answer: Answer<TownQuery> }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.facts}
      answer={answer}
      lines={9}
      empty={({ municipality }) => (municipality ? null : <p>{words.unknown}</p>)}
    >
      {({ municipality }) => municipality && <Facts town={municipality} />}
    </Panel>
  );
}

function Facts({ town }: { town: Town }) {
  const words = townWords.value;
  const { population, jurisdiction, county, region, areaKm2 } = town;
  const foreign = town.observations.at(-1);
  return (
    <>
      <p>
        {town.officialName}, {words.kind[town.kind]}
      </p>
      <dl class="facts">
        {population && (
          <Fact term={words.population}>
            <PublishedFigure of={population} unit={words.unit.persons} method={words.method.population}>
              {number(Number(population.value))}
            </PublishedFigure>
          </Fact>
        )}
        {foreign && (
          <Fact term={words.foreign}>
            <PublishedFigure of={foreign} unit={words.unit.percent} method={words.method.foreign}>
              {number(Number(foreign.value), 1)} %
            </PublishedFigure>
          </Fact>
        )}
        {areaKm2 !== null && (
          <Fact term={words.area}>
            <Figure
              kind="official"
              unit={words.unit.km2}
              asOf="2022-12-31"
              source={words.source.area}
              group={town.name}
              method={words.method.area}
            >
              {number(areaKm2, 1)} km²
            </Figure>
          </Fact>
        )}
        {county && <Fact term={words.county}>{county.name}</Fact>}
        <Fact term={words.region}>{region.name}</Fact>
        <Fact term={words.office}>{jurisdiction.immigrationOffice?.name ?? "–"}</Fact>
        <Fact term={words.centre}>{jurisdiction.integrationCentre?.name ?? "–"}</Fact>
        <Fact term={words.approving}>{jurisdiction.approvingAuthority}</Fact>
        <Fact term={words.youth}>{jurisdiction.youthAuthority}</Fact>
      </dl>
    </>
  );
}

function PublishedFigure(props: { of: Published; unit: string; method: string; children: preact.ComponentChildren }) {
  const { of, unit, method, children } = props;
  return (
    <Figure
      kind={of.qualifier === "ABOUT" ? "estimated" : "official"}
      unit={unit}
      asOf={of.asOf}
      source={of.source}
      group={townWords.value.everybody}
      method={method}
    >
      {children}
    </Figure>
  );
}

function Fact({ term, children }: { term: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
