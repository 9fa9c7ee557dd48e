import type { PartnersOfDistrictQuery } from "../../graph/generated/graphql.ts";
import { Figure } from "../../parts/figure.tsx";
import type { Listing } from "../../parts/listing.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { partWords } from "../../parts/words.ts";
import { list, number } from "../../words/format.ts";
import { networkView } from "./network.view.ts";
import { type PartnerRow, partnerRows } from "./rows.ts";
import { townInView } from "./town-in-view.ts";
import { words } from "./words.ts";

/** The partners of a district; who is in no network stands at the top. */
export function PartnerTable({ data, incomplete }: { data: PartnersOfDistrictQuery; incomplete: boolean }) {
  const text = words.value;
  const rows = partnerRows(data);
  const all = data.apart.totalCount + data.tied.totalCount;
  const asOf = data.freshness.map((one) => one.asOf).sort()[0] ?? new Date();
  return (
    <>
      <Sentence>
        <Figure
          unit={text.unit}
          asOf={asOf}
          source={text.source}
          group={text.group(data.municipality?.name ?? "")}
          method={text.method}
          kind="demonstration"
        >
          {text.sentence(number(data.apart.totalCount), number(all))}
        </Figure>
        {incomplete && ` (${partWords.value.incomplete})`}
      </Sentence>
      {rows.length < all && <p>{text.more(number(all - rows.length))}</p>}
      <Table
        caption={text.caption}
        {...partnerListing(data)}
        rowKey={({ id }) => id}
        latest={networkView.latestHref({ town: townInView(), partner: null, network: null })}
      />
    </>
  );
}

export function partnerListing(data: PartnersOfDistrictQuery): Listing<PartnerRow> {
  const text = words.value;
  return {
    columns: [
      {
        key: "name",
        title: text.column.name,
        value: ({ name }) => name,
        show: ({ id, name }) => <a href={networkView.href({ partner: id })}>{name}</a>,
      },
      { key: "type", title: text.column.type, value: ({ __typename }) => text.type[__typename] ?? null },
      { key: "town", title: text.column.town, value: townOf },
      {
        key: "networks",
        title: text.column.networks,
        value: ({ networks }) => (networks ?? []).length,
        show: ({ networks }) =>
          networks?.length ? (
            list(networks.map(({ name }) => name))
          ) : (
            <strong>{networks ? text.apart : partWords.value.table.none}</strong>
          ),
      },
    ],
    rows: partnerRows(data),
    order: "networks",
    file: text.file,
  };
}

function townOf(partner: PartnerRow): string | null {
  return "municipality" in partner ? (partner.municipality?.name ?? null) : null;
}
