import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { number } from "../../words/format.ts";
import { Facets } from "./facets.tsx";
import { OfferTable } from "./offer-table.tsx";
import { offersQuery, townQuery } from "./offers.query.ts";
import { offersVariables } from "./offers.variables.ts";
import { offersView } from "./offers.view.ts";
import { SearchFilters } from "./search-filters.tsx";
import { words } from "./words.ts";

/** One box over everything that is offered, with what one could narrow it to. */
export function Search() {
  const view = offersView.value;
  const text = words.value;
  const place = useAnswer(townQuery, view.town ? { town: view.town } : null);
  const centre = view.town ? place.data?.municipality?.centre : undefined;
  // Where the town cannot be learned, everywhere is better than nothing; the block says what is missing.
  const waitsForPlace = view.town !== null && !centre && place.waiting;
  const lost = view.town !== null && !centre && !waitsForPlace;
  const answer = useAnswer(offersQuery, waitsForPlace ? null : offersVariables(centre));
  const found = answer.waiting ? undefined : answer.data?.offers.totalCount;
  useEffect(() => {
    if (found !== undefined) announce(text.results(number(found)));
  }, [found, text]);
  return (
    <>
      <SearchFilters place={place.data?.municipality?.name ?? ""} lost={lost} />
      <Panel
        title={text.panel}
        answer={answer}
        lines={14}
        empty={(data) => (data.offers.totalCount === 0 ? <Nothing /> : null)}
        asOf={(data) => data.freshness.map(({ asOf }) => asOf).sort()[0]}
      >
        {({ offers }, { missing }) => (
          <div class="found">
            <Facets facets={offers.facets} />
            <OfferTable offers={offers} incomplete={missing.length > 0} />
          </div>
        )}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}

function Nothing() {
  const text = words.value;
  const all = { search: "", topic: null, level: null, group: null, language: null, free: false, town: null };
  return (
    <>
      <p>{text.empty}</p>
      <button type="button" onClick={() => offersView.change(all)}>
        {text.emptyWayOut}
      </button>
    </>
  );
}
