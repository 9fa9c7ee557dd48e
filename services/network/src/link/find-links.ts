import { type Context, dayInBerlin, loaderOf } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import { findNode } from "../node/find-node.ts";
import { findPartner } from "../partner/find-partner.ts";
import { arrayOf } from "../projection/array-of.ts";
import { type Link, LinkKind } from "./link.ts";

interface Row {
  kind: LinkKind;
  fromId: string;
  toId: string;
  since: string | null;
  weight: number;
  evidenceIds: string[];
}

const columns = `kind, from_id as "fromId", to_id as "toId", since::text, weight, evidence[1:20] as "evidenceIds"`;

/** The links of a partner in both directions, the strongest first; one statement for all partners of a request. */
export async function linksOf(
  context: Context,
  partner: string,
  kinds: readonly LinkKind[] | null,
  first: number,
): Promise<Link[]> {
  if (!(first >= 1 && first <= 100)) {
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
  }
  const today = dayInBerlin(context.now);
  const wanted = arrayOf(kinds ?? Object.keys(LinkKind));
  const loader = loaderOf<Row[]>(
    context,
    `links ${wanted} ${first}`,
    async (partners) => {
      const ids = arrayOf(partners);
      const rows = (await context.em.execute(
        `select * from (
           select *, row_number() over (partition by partner order by weight desc, kind, "fromId", "toId") as place
           from (
             select from_id as partner, ${columns} from links_on(?) where from_id = any(?) and kind = any(?)
             union all
             select to_id, ${columns} from links_on(?) where to_id = any(?) and kind = any(?)
           ) as either
         ) as ranked where place <= ? order by partner, place`,
        [today, ids, wanted, today, ids, wanted, first],
      )) as (Row & { partner: string })[];
      return Map.groupBy(rows, (row) => row.partner);
    },
    () => [],
  );
  return (await loader.load(partner)).map((row) => new FoundLink(context, row));
}

/** The strongest link of each pair that follows one another, in whichever direction it runs. */
export async function linksAlong(context: Context, partners: readonly string[]): Promise<Link[]> {
  const ids = arrayOf(partners);
  const rows = (await context.em.execute(
    `select ${columns} from links_on(?) where from_id = any(?) and to_id = any(?) order by weight desc, kind`,
    [dayInBerlin(context.now), ids, ids],
  )) as Row[];
  return partners.slice(1).flatMap((partner, index) => {
    const pair = [partners[index], partner];
    const link = rows.find(({ fromId, toId }) => pair.includes(fromId) && pair.includes(toId) && fromId !== toId);
    return link ? [new FoundLink(context, link)] : [];
  });
}

/** Looks for whom and what it connects only where they are asked for. */
class FoundLink implements Link {
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly since: string | null;
  readonly weight: number;
  readonly evidenceIds: string[];
  readonly #context: Context;

  constructor(context: Context, { kind, fromId, toId, since, weight, evidenceIds }: Row) {
    this.#context = context;
    this.kind = kind;
    this.fromId = fromId;
    this.toId = toId;
    this.since = since;
    this.weight = weight;
    this.evidenceIds = evidenceIds;
  }

  get from(): Link["from"] {
    return findPartner(this.#context, this.fromId);
  }

  get to(): Link["to"] {
    return findPartner(this.#context, this.toId);
  }

  get evidence(): Link["evidence"] {
    return this.evidenceIds.map((id) => findNode(this.#context, id));
  }
}
