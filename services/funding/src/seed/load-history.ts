import type { SeedJob } from "@kommgraph/infra";
import type { DataRow } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { Call } from "../call/call.entity.ts";
import { Evaluation } from "../evaluation/evaluation.entity.ts";
import { Figure } from "../figure/figure.entity.ts";
import { readOwnData } from "./data-file.ts";
import { programmeId } from "./load-programmes.ts";

/** The evaluations and the one call that the sources tell of. */
export async function loadHistory({ em }: SeedJob): Promise<void> {
  await em.upsertMany(Evaluation, [evaluationOfKommIn, handbookOfEgn]);
  await em.upsertMany(Figure, readOwnData("evaluation_figures.csv").flatMap(evaluationFigures));
  await em.upsert(Call, callOf2009);
}

const evaluationOfKommIn: EntityData<Evaluation> = {
  id: "eva_KOMM_IN_2010",
  programme: programmeId("KOMM_IN"),
  title: "Evaluation des Landesprogramms KOMM-IN NRW, Abschlussbericht (Köln, Mai 2010)",
  by: "in puncto: pfaender & team",
  publishedOn: "2010-10-27",
  summary:
    "External evaluation, presented with thoroughly positive results at the conference “KOMM-IN NRW – Innovation in " +
    "der kommunalen Integrationsarbeit” in Bochum on 27.10.2010; it was to feed a successor programme. It tells by " +
    "which means municipalities networked (communication platform, integration conference, coordination of offers in " +
    "content, time and space, coordination office) and steered (Leitbild, evaluation and quality management, " +
    "controlling and key figures, contracts).",
};

const handbookOfEgn: EntityData<Evaluation> = {
  id: "eva_EGN_2020",
  programme: programmeId("EGN"),
  title: "Einwanderung gestalten NRW: Abschlussbericht und Handreichung zum Kommunalen Einwanderungsmanagement",
  by: "Ministerium für Kinder, Familie, Flüchtlinge und Integration NRW",
  publishedOn: "2020-11-05",
  summary:
    "Final report of the model project (2017 to 2019), written as a handbook: the results of the partners are its " +
    "chapters, so that municipalities find best practice by need. It prepared Kommunales Integrationsmanagement in " +
    "all counties and county-free cities.",
};

const evaluationSource =
  "in puncto: pfaender & team, Evaluation KOMM-IN NRW, Abschlussbericht, Köln, Mai 2010 (Broschüre des MGFFI)";

function evaluationFigures(row: DataRow, index: number): EntityData<Figure>[] {
  const metric = `${row.text("topic")}_${row.text("form")}`;
  const shared = {
    programmeId: null,
    evaluationId: evaluationOfKommIn.id as string,
    metric,
    asOf: "2010-05-01",
    precision: "MONTH" as const,
    qualifier: "EXACT" as const,
    source: evaluationSource,
  };
  return ["percent", "mentions"].map((unit, place) => ({
    ...shared,
    id: `${shared.evaluationId} ${metric} ${unit}`,
    position: index * 2 + place,
    value: row.text(unit),
    unit,
  }));
}

/** “Ab Ende 2008 bis zum 28.02.2009”: the opening is known to the month, the deadline to the day. */
const callOf2009: EntityData<Call> = {
  id: "cal_KOMM_IN_2009",
  programme: programmeId("KOMM_IN"),
  title: "KOMM-IN NRW: Anträge für das Haushaltsjahr 2009",
  budgetDay: "2009-07-01",
  opensAt: new Date("2008-12-01T00:00:00+01:00"),
  opensPrecision: "MONTH",
  closesAt: new Date("2009-02-28T23:59:59+01:00"),
  priorities: [
    "Steuerung der Qualität und der Wirksamkeit der angebotenen Integrationshilfen",
    "Transferprojekte",
    "Interkommunale Zusammenarbeit",
    "Durchführung eines Integrationstrainings",
  ],
  sign: "KOMM_IN-2009-1",
  issued: 0,
  demonstration: false,
};
