import type { OfferInFullQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { hasRole, partner } from "../../identity/acting.ts";
import { Figure } from "../../parts/figure.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Withheld } from "../../parts/withheld.tsx";
import { date, list, number, percent, today } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { languageName } from "./language-name.ts";
import { offerQuery } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { ReferForm } from "./refer-form.tsx";
import { words } from "./words.ts";

type Offer = Extract<NonNullable<OfferInFullQuery["node"]>, { title: string }>;
type Course = Extract<Offer, { __typename: "Course" }>;

/** One offer with everything a person at a desk needs to know; who may, refers a case from here. */
export function OfferDetail({ offer }: { offer: string }) {
  const text = words.value;
  const answer = useAnswer(offerQuery, { offer });
  const found = answer.data && offerOf(answer.data);
  return (
    <Panel
      title={found?.title ?? text.detail.panel}
      answer={answer}
      lines={10}
      empty={(data) => (offerOf(data) ? null : text.detail.gone)}
      aside={<a href={offersView.href({ offer: null })}>{text.detail.close}</a>}
    >
      {(data) => {
        const one = offerOf(data);
        if (!one) return null;
        const refers = one.__typename === "Course" && hasRole("caseworker") && partner.value?.startsWith("mun_");
        return (
          <>
            {one.__typename === "Course" && one.stale && (
              <Notice kind="warning">{text.detail.stale(one.assuredOn ? date(one.assuredOn) : null)}</Notice>
            )}
            <dl class="facts">
              <Facts of={one} />
            </dl>
            {refers && (
              <ReferForm
                course={one.id}
                level={one.targetLevel ?? null}
                full={one.free === 0}
                from={partner.value ?? ""}
              />
            )}
          </>
        );
      }}
    </Panel>
  );
}

function Facts({ of }: { of: Offer }) {
  const text = words.value.detail;
  const names = vocabulary.value;
  return (
    <>
      <Fact term={text.provider}>{of.provider?.name ?? words.value.none}</Fact>
      <Fact term={text.place}>{placeOf(of)}</Fact>
      <Fact term={text.period}>
        {of.period.end ? `${date(of.period.start)} – ${date(of.period.end)}` : date(of.period.start)}
      </Fact>
      <Fact term={text.times}>{timesOf(of)}</Fact>
      <Fact term={text.seats}>
        {of.capacity == null || of.free == null ? (
          text.uncounted
        ) : (
          <Figure {...provenance(of)} unit={words.value.unit.places} method={words.value.method.free}>
            {text.seatsOf(number(of.free), number(of.capacity))}
          </Figure>
        )}
      </Fact>
      <Fact term={text.groups}>{list(of.targetGroups.map((group) => names.group[group]))}</Fact>
      <Fact term={text.languages}>{list(of.languages.map(languageName))}</Fact>
      {of.__typename === "Course" && <CourseFacts of={of} />}
    </>
  );
}

function CourseFacts({ of }: { of: Course }) {
  const text = words.value.detail;
  const { level } = vocabulary.value;
  const about = provenance(of);
  return (
    <>
      <Fact term={text.levels}>
        {of.entryLevel ? `${level[of.entryLevel]} → ` : ""}
        {of.targetLevel ? level[of.targetLevel] : words.value.none}
      </Fact>
      <Fact term={text.type}>{`${of.type.name} (${of.type.legalBasis})`}</Fact>
      <Fact term={text.units}>
        <Figure {...about} unit={text.unitsUnit} method={text.unitsMean}>
          {text.unitsOf(number(of.teachingUnits))}
        </Figure>
      </Fact>
      <Fact term={text.childcare}>{of.childcare ? text.yes : text.no}</Fact>
      {of.waiting > 0 && (
        <Fact term={text.waiting}>
          <Figure {...about} unit={words.value.seats.people} method={words.value.seats.waitingMeans}>
            {number(of.waiting)}
          </Figure>
        </Fact>
      )}
      {of.registerBy && <Fact term={text.registerBy}>{date(of.registerBy)}</Fact>}
      {of.quality && (
        <Fact term={text.quality}>
          {of.quality.withheld ? (
            <Withheld />
          ) : (
            <Figure {...about} unit={text.qualityUnit} method={text.qualityMeans}>
              {text.qualityOf(
                of.quality.completionRate == null ? words.value.none : percent(of.quality.completionRate),
                of.quality.passRate == null ? words.value.none : percent(of.quality.passRate),
              )}
            </Figure>
          )}
        </Fact>
      )}
      <Fact term={text.number}>{of.number}</Fact>
    </>
  );
}

/** What all numbers of an offer have in common. */
function provenance(of: Offer) {
  return {
    asOf: of.assuredOn ?? today(),
    source: words.value.source,
    group: of.title,
    kind: "demonstration" as const,
  };
}

function Fact({ term, children }: { term: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function offerOf({ node }: OfferInFullQuery): Offer | null {
  return node && "title" in node ? node : null;
}

function placeOf({ place, municipality }: Offer): string {
  const text = words.value;
  if (place?.online) return text.detail.online;
  const city = [place?.postalCode, place?.city ?? municipality?.name].filter(Boolean).join(" ");
  return [place?.name, place?.street, city].filter(Boolean).join(", ") || text.none;
}

function timesOf(offer: Offer): string {
  const text = words.value;
  if (offer.__typename === "CommunityOffer") return offer.schedule ?? text.detail.byArrangement;
  return list(offer.times.map(({ day, from, to }) => text.detail.time(text.weekday[day], from, to))) || text.none;
}
