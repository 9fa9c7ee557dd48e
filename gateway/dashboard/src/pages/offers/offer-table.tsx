import type { OfferInListFragment, OffersQuery } from "../../graph/generated/graphql.ts";
import { Figure } from "../../parts/figure.tsx";
import type { Column, Listing } from "../../parts/listing.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { partWords } from "../../parts/words.ts";
import { date, kilometres, number, today } from "../../words/format.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

interface Row {
  offer: OfferInListFragment;
  distanceKm: number | null;
  /** Place in the order of the graph: the best match first. */
  rank: number;
}

/** What was found, the best match first. */
export function OfferTable({ offers, incomplete }: { offers: OffersQuery["offers"]; incomplete: boolean }) {
  const text = words.value;
  const { shown } = offersView.value;
  const listing = offerListing(offers);
  const { rows } = listing;
  const withSeat = rows.filter(({ offer }) => (offer.free ?? 0) > 0).length;
  return (
    <div>
      <Sentence>
        <Figure
          unit={text.unit.offers}
          asOf={today()}
          source={text.source}
          group={text.group}
          method={text.method.offers}
          kind="demonstration"
        >
          {text.sentence(number(offers.totalCount), number(rows.length), number(withSeat))}
        </Figure>
        {incomplete && ` (${partWords.value.incomplete})`}
      </Sentence>
      <Table
        caption={text.caption}
        {...listing}
        rowKey={({ offer }) => offer.id}
        first={100}
        latest={offersView.latestHref()}
      />
      {offers.totalCount > shown && shown < 100 && (
        <p>
          <a class="more" href={offersView.href({ shown: Math.min(100, shown + 40) })}>
            {text.more}
          </a>
        </p>
      )}
      {offers.totalCount > 100 && shown >= 100 && <p>{text.tooMany}</p>}
    </div>
  );
}

export function offerListing({ edges }: OffersQuery["offers"]): Listing<Row> {
  const rows = edges.flatMap(({ node, distanceKm }, place): Row[] =>
    node ? [{ offer: node, distanceKm: distanceKm ?? null, rank: place + 1 }] : [],
  );
  return { columns: columnsOf(rows), rows, order: "rank", file: words.value.file };
}

function columnsOf(rows: readonly Row[]): Column<Row>[] {
  const { column, unit, source, method, group, none } = words.value;
  const about = { asOf: today(), source, group, kind: "demonstration" as const };
  const columns: Column<Row>[] = [
    {
      key: "title",
      title: column.title,
      value: ({ offer }) => offer.title,
      show: ({ offer }) => (
        <>
          <a href={offersView.href({ offer: offer.id })}>{offer.title}</a>
          {"stale" in offer && offer.stale && <span class="hint"> {words.value.stale}</span>}
        </>
      ),
    },
    { key: "provider", title: column.provider, value: ({ offer }) => offer.provider?.name ?? null },
    { key: "town", title: column.town, value: ({ offer }) => offer.municipality?.name ?? null },
    {
      key: "start",
      title: column.start,
      value: ({ offer }) => offer.period.start,
      show: ({ offer }) => date(offer.period.start),
    },
    {
      key: "free",
      title: column.free,
      value: ({ offer }) => offer.free ?? null,
      show: ({ offer }) =>
        offer.free == null
          ? none
          : offer.capacity == null
            ? number(offer.free)
            : `${number(offer.free)} / ${number(offer.capacity)}`,
      figure: { ...about, unit: unit.places, method: method.free },
    },
    { key: "rank", title: column.rank, value: ({ rank }) => rank },
  ];
  if (rows.some(({ distanceKm }) => distanceKm !== null)) {
    columns.splice(3, 0, {
      key: "distance",
      title: column.distance,
      value: ({ distanceKm }) => distanceKm,
      show: ({ distanceKm }) => (distanceKm === null ? none : kilometres(distanceKm)),
      figure: { ...about, unit: unit.kilometres, method: method.distance },
    });
  }
  return columns;
}
