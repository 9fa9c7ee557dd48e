import type { Context } from "@kommgraph/infra";
import { badInput, type ChangeKind, ownerOf } from "@kommgraph/schema";
import { findNode } from "../node/find-node.ts";
import { arrayOf } from "../projection/array-of.ts";
import type { Change, ChangePage } from "./change-page.ts";
import { cursorOf, numberOf } from "./cursor.ts";

/**
 * Types everybody may read. Feeds between services may carry more; what is not listed here is told to nobody outside,
 * so that a new type has to be made public on purpose.
 */
export const publicTypes = [
  "Municipality",
  "GovernmentRegion",
  "ImmigrationOffice",
  "IntegrationCentre",
  "Need",
  "SteeringTarget",
  "IntegrationConcept",
  "Practice",
  "Certificate",
  "Event",
  "MigrantOrganization",
  "Qualification",
  "CommunityOffer",
  "CourseType",
  "CourseProvider",
  "Course",
  "Programme",
  "Budget",
  "Evaluation",
  "Call",
  "Grant",
  "Project",
  "Network",
  "Agreement",
] as const;

interface Row {
  number: string;
  at: Date;
  kind: ChangeKind;
  type: string;
  entity_id: string;
}

/** A stretch of the log; the position goes on over what the types leave out, so that nobody reads it again. */
export async function readChanges(
  context: Context,
  { after, types, first }: { after?: string | null; types?: string[] | null; first: number },
): Promise<ChangePage> {
  if (first < 1 || first > 100)
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a page has 1 to 100 elements.`);
  const wanted = typesOf(types);
  const position = positionOf(after);
  const rows = (await context.em.execute(
    `select counter.last::int8 as last, log.number::int8 as number, at, kind, type, entity_id
     from change_counter counter left join lateral (
       select * from change_log where number > ? and type = any(?) order by number limit ?) log on true
     order by log.number`,
    [position, arrayOf(wanted), first + 1],
  )) as (Row & { last: string })[];
  const last = Number(rows[0]?.last ?? 0);
  if (position > last) {
    throw badInput(
      "INVALID_CURSOR",
      "“after” is of a feed that was begun anew since. Read it again from its beginning, without “after”.",
    );
  }
  const found = rows.filter(({ number }) => number !== null);
  const changes = found.slice(0, first).map((row) => new ReadChange(context, row));
  const more = found.length > first;
  return { changes, next: more ? (changes.at(-1)?.cursor as string) : cursorOf(last), more };
}

/** Looks for the thing only where it is asked for. */
class ReadChange implements Change {
  readonly cursor: string;
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly type: string;
  readonly id: string;
  readonly #context: Context;

  constructor(context: Context, { number, at, kind, type, entity_id }: Row) {
    this.#context = context;
    this.cursor = cursorOf(Number(number));
    this.at = new Date(at);
    this.kind = kind;
    this.type = type;
    this.id = entity_id;
  }

  get node(): Change["node"] {
    return this.kind === "DELETED" ? Promise.resolve(null) : findNode(this.#context, this.id);
  }
}

function typesOf(types: string[] | null | undefined): readonly string[] {
  if (types == null) return publicTypes;
  const unknown = types.filter((type) => !(publicTypes as readonly string[]).includes(type));
  if (unknown.length === 0) return types;
  const why = unknown.some((type) => ownerOf(type)) ? "not public" : "not known";
  throw badInput(
    "UNKNOWN_TYPE",
    `“types”: ${unknown.join(", ").slice(0, 200)} is ${why}. There are: ${publicTypes.join(", ")}.`,
  );
}

function positionOf(after: string | null | undefined): number {
  if (after == null) return 0;
  const number = numberOf(after);
  if (number !== undefined) return number;
  throw badInput(
    "INVALID_CURSOR",
    "“after” is not a cursor of this feed. Pass what `next` or a change's `cursor` said.",
  );
}
