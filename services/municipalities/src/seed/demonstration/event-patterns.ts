import type { TargetGroup } from "@kommgraph/schema";
import type { EventKind } from "../../event/event.entity.ts";
import { publicEventPatterns } from "./public-event-patterns.ts";

/** An event as it is held again and again: `{place}` stands for the host's town or county, weekday 0 is Monday. */
export interface EventPattern {
  title: string;
  host: "government" | "organization" | "provider";
  weekdays: number[];
  times: [string, string];
  seats?: [number, number];
  audience: TargetGroup[];
  /** How often it is held online. */
  online?: number;
}

const weekdays = [0, 1, 2, 3, 4];
const midweek = [1, 2, 3];
const saturday = [5];

export const eventPatterns: Record<EventKind, EventPattern[]> = {
  CONFERENCE: [
    {
      title: "Integrationskonferenz {place}",
      host: "government",
      weekdays: midweek,
      times: ["09:30", "16:30"],
      seats: [80, 250],
      audience: [],
    },
    {
      title: "Bildungskonferenz {place}: Ketten ohne Brüche",
      host: "government",
      weekdays: midweek,
      times: ["09:00", "16:00"],
      seats: [80, 220],
      audience: [],
    },
    {
      title: "Fachtag Kommunales Integrationsmanagement {place}",
      host: "government",
      weekdays: midweek,
      times: ["10:00", "16:00"],
      seats: [60, 180],
      audience: [],
    },
    {
      title: "Wohnen, Quartier, Nachbarschaft – Stadtteilkonferenz {place}",
      host: "government",
      weekdays: [4, 5],
      times: ["14:00", "19:00"],
      seats: [60, 200],
      audience: ["EVERYONE"],
    },
    {
      title: "Fachtagung Migrantenselbstorganisationen: Partner auf Augenhöhe",
      host: "government",
      weekdays: [4, 5],
      times: ["10:00", "17:00"],
      seats: [60, 160],
      audience: [],
    },
  ],
  TRAINING: [
    {
      title: "Integrationstraining für Entscheiderinnen und Entscheider aus Politik und Verwaltung",
      host: "government",
      weekdays: midweek,
      times: ["09:00", "17:00"],
      seats: [12, 24],
      audience: [],
    },
    {
      title: "Integrationstraining {place}: Steuern nach Qualität und Wirksamkeit",
      host: "government",
      weekdays: midweek,
      times: ["09:00", "16:30"],
      seats: [12, 24],
      audience: [],
    },
    {
      title: "Interkulturelle Kompetenz im Bürgerservice",
      host: "government",
      weekdays,
      times: ["09:00", "13:00"],
      seats: [12, 20],
      audience: [],
    },
    {
      title: "Leichte Sprache in Bescheiden und Formularen",
      host: "government",
      weekdays,
      times: ["09:00", "12:30"],
      seats: [12, 25],
      audience: [],
      online: 0.4,
    },
    {
      title: "Grundlagen des Aufenthaltsrechts für die Beratung",
      host: "government",
      weekdays,
      times: ["09:30", "15:30"],
      seats: [15, 30],
      audience: [],
      online: 0.5,
    },
    {
      title: "Schulung für Laiensprachmittlerinnen und Laiensprachmittler",
      host: "government",
      weekdays: saturday,
      times: ["10:00", "16:00"],
      seats: [12, 20],
      audience: ["EVERYONE"],
    },
    {
      title: "Förderanträge schreiben: von der Idee zum Finanzierungsplan",
      host: "organization",
      weekdays: [4, 5],
      times: ["16:00", "19:30"],
      seats: [10, 20],
      audience: [],
    },
    {
      title: "Vereinsrecht und Buchführung für Vorstände",
      host: "organization",
      weekdays: saturday,
      times: ["10:00", "15:00"],
      seats: [10, 25],
      audience: [],
      online: 0.2,
    },
  ],
  NETWORK_MEETING: [
    {
      title: "Netzwerktreffen der Migrantenselbstorganisationen {place}",
      host: "government",
      weekdays: midweek,
      times: ["18:00", "20:30"],
      seats: [25, 60],
      audience: [],
    },
    {
      title: "Trägertreffen Integrations- und Berufssprachkurse",
      host: "government",
      weekdays,
      times: ["10:00", "12:00"],
      seats: [10, 25],
      audience: [],
      online: 0.3,
    },
    {
      title: "Lenkungsgruppe Kommunales Integrationsmanagement {place}",
      host: "government",
      weekdays,
      times: ["14:00", "16:00"],
      seats: [12, 25],
      audience: [],
    },
    {
      title: "Runder Tisch Geflüchtete {place}",
      host: "government",
      weekdays: midweek,
      times: ["17:00", "19:00"],
      seats: [20, 50],
      audience: [],
    },
    {
      title: "Arbeitskreis Frühe Bildung und Brückenprojekte",
      host: "government",
      weekdays,
      times: ["09:00", "11:00"],
      seats: [12, 30],
      audience: [],
      online: 0.2,
    },
    {
      title: "Austausch der Ehrenamtskoordination",
      host: "organization",
      weekdays: midweek,
      times: ["17:30", "19:30"],
      seats: [10, 30],
      audience: [],
      online: 0.2,
    },
    {
      title: "Abstimmung der Kursstarte im nächsten Quartal",
      host: "provider",
      weekdays,
      times: ["10:00", "11:30"],
      seats: [8, 20],
      audience: [],
      online: 0.5,
    },
  ],
  ...publicEventPatterns,
};
