import type { SeedJob } from "@kommgraph/infra";
import type { DataRow, Qualifier } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { Figure } from "../figure/figure.entity.ts";
import { TimelineEvent, type TimelineKind } from "../timeline/timeline-event.entity.ts";
import { readOwnData } from "./data-file.ts";
import { programmeId } from "./load-programmes.ts";
import { sourceOf } from "./sources.ts";
import { writtenDate } from "./written-date.ts";

/** What was published about programmes, and the dates of their history. */
export async function loadFigures({ em }: SeedJob): Promise<void> {
  await em.upsertMany(Figure, readOwnData("programme_figures.csv").filter(isOfProgramme).map(figure));
  await em.upsertMany(TimelineEvent, readOwnData("timeline.csv").map(timelineEvent));
}

/** The number of migrant organizations in Solingen's network is about a town; the municipalities subgraph has it. */
function isOfProgramme(row: DataRow): boolean {
  return row.text("programme") !== "SOLINGEN";
}

function figure(row: DataRow, position: number): EntityData<Figure> {
  const programme = programmeId(row.text("programme"));
  const metric = row.text("metric");
  const date = row.text("as_of");
  const { day, precision } = writtenDate(date);
  return {
    id: `${programme} ${metric} ${date}`,
    position,
    programmeId: programme,
    evaluationId: null,
    metric,
    value: row.text("value"),
    unit: row.text("unit"),
    asOf: day,
    precision,
    qualifier: qualifierOf(row.optional("note") ?? ""),
    source: sourceOf(row.text("seed_file"), date),
  };
}

/** How the source means the number; the note quotes its words. */
function qualifierOf(note: string): Qualifier {
  if (/\brund\b/.test(note)) return "ABOUT";
  if (/über|mehr als/.test(note)) return "MORE_THAN";
  return "EXACT";
}

function timelineEvent(row: DataRow, position: number): EntityData<TimelineEvent> {
  const date = row.text("date");
  return {
    position,
    date: writtenDate(date).day,
    precision: writtenDate(date).precision,
    title: row.text("title"),
    kind: row.text("type") as TimelineKind,
    place: row.optional("place"),
    source: sourceOf(row.text("seed_file"), date),
    programme: programmeId(row.text("programme")),
  };
}
