import type { TargetGroup, Topic } from "@kommgraph/schema";
import type { CommunityOfferKind } from "../community-offer/community-offer.entity.ts";
import type { OrganizationKind } from "../organization/organization.entity.ts";

/** What organizations typically offer. */
export interface OfferTemplate {
  kind: CommunityOfferKind;
  /** `{language}` stands for a language of the organization, `{er}` and the like for its community, `{town}` for its town. */
  title: string;
  topic: Topic;
  groups: TargetGroup[];
  /** Only organizations of these kinds offer it. */
  by?: OrganizationKind[];
  /** Takes place on one day only. */
  once?: true;
}

type Row = [title: string, topic: Topic, groups: string, more?: Pick<OfferTemplate, "by" | "once">];

const professional: Pick<OfferTemplate, "by"> = { by: ["WELFARE_ASSOCIATION", "INTEGRATION_AGENCY"] };
const once = { once: true } as const;

const rows: Record<CommunityOfferKind, Row[]> = {
  MEETING_POINT: [
    ["Ankommens-Treffpunkt", "FIRST_ORIENTATION", "NEW_ARRIVALS REFUGEES"],
    ["Offener Treff für Neuzugewanderte", "FIRST_ORIENTATION", "NEW_ARRIVALS"],
    ["Treffpunkt für Familien aus der EU", "FIRST_ORIENTATION", "EU_CITIZENS PARENTS"],
    ["Begegnungscafé", "PARTICIPATION", "EVERYONE"],
    ["Frauenfrühstück", "PARTICIPATION", "WOMEN"],
    ["{e} Frauenrunde", "PARTICIPATION", "WOMEN"],
    ["{er} Stammtisch", "CULTURE", "EVERYONE"],
    ["Seniorencafé „Zweite Heimat“", "HEALTH", "SENIORS"],
    ["{er} Seniorennachmittag", "HEALTH", "SENIORS LONG_TERM_RESIDENTS"],
    ["Offener Jugendtreff", "EDUCATION", "YOUTH"],
    ["Elterncafé", "EDUCATION", "PARENTS"],
    ["Nachbarschaftsfrühstück", "URBAN_DEVELOPMENT", "EVERYONE"],
    ["Interkultureller Garten: säen und ernten", "URBAN_DEVELOPMENT", "EVERYONE"],
    ["Offene Fahrradwerkstatt", "VOLUNTEERING", "EVERYONE"],
    ["Stammtisch der Engagierten", "VOLUNTEERING", "EVERYONE"],
    ["Möbel- und Hausratbörse", "HOUSING", "REFUGEES NEW_ARRIVALS"],
  ],
  ADVICE: [
    ["Migrationsberatung für Erwachsene", "FIRST_ORIENTATION", "NEW_ARRIVALS LONG_TERM_RESIDENTS", professional],
    ["Jugendmigrationsberatung", "EDUCATION", "YOUTH", professional],
    ["Regionale Flüchtlingsberatung", "LEGAL_STATUS", "REFUGEES", professional],
    ["Schwangerschafts- und Familienberatung", "HEALTH", "WOMEN PARENTS", professional],
    ["Sozialberatung auf {language}", "FIRST_ORIENTATION", "NEW_ARRIVALS REFUGEES"],
    ["Erziehungsberatung auf {language}", "EDUCATION", "PARENTS"],
    ["Formularhilfe auf {language} und Deutsch", "FIRST_ORIENTATION", "EVERYONE"],
    ["Beratung zu Aufenthalt und Einbürgerung", "LEGAL_STATUS", "LONG_TERM_RESIDENTS REFUGEES"],
    ["Sprechstunde der Einbürgerungslotsen", "LEGAL_STATUS", "LONG_TERM_RESIDENTS"],
    ["Beratung zur Anerkennung ausländischer Abschlüsse", "VOCATIONAL_TRAINING", "JOB_SEEKERS"],
    ["Bewerbungswerkstatt", "WORK", "JOB_SEEKERS"],
    ["Existenzgründung: Erstgespräch", "WORK", "JOB_SEEKERS LONG_TERM_RESIDENTS"],
    ["Sprechstunde der Mietlotsen", "HOUSING", "REFUGEES NEW_ARRIVALS"],
    ["Gesundheitslotsen: Wege zu Arzt und Krankenkasse", "HEALTH", "EVERYONE"],
    ["Antidiskriminierungsberatung", "ANTI_DISCRIMINATION", "EVERYONE"],
    ["Schulberatung für Eltern", "EDUCATION", "PARENTS"],
  ],
  MENTORING: [
    ["Patenschaften für geflüchtete Familien", "VOLUNTEERING", "REFUGEES PARENTS"],
    ["Begleitung zu Ämtern und Ärzten", "FIRST_ORIENTATION", "NEW_ARRIVALS REFUGEES"],
    ["Lesepaten in der Grundschule", "EDUCATION", "CHILDREN"],
    ["Hausaufgabenhilfe", "EDUCATION", "CHILDREN YOUTH"],
    ["Mentoring für Auszubildende", "VOCATIONAL_TRAINING", "YOUTH"],
    ["Bildungspaten: von der Schule in den Beruf", "VOCATIONAL_TRAINING", "YOUTH"],
    ["Tandem: gemeinsam in den Beruf", "WORK", "JOB_SEEKERS"],
    ["Mentorinnen für zugewanderte Frauen", "WORK", "WOMEN JOB_SEEKERS"],
    ["Sprachtandem Deutsch–{language}", "LANGUAGE", "EVERYONE"],
    ["Wohnpaten: der erste Mietvertrag", "HOUSING", "REFUGEES"],
    ["Zeitpaten für ältere Zugewanderte", "HEALTH", "SENIORS"],
  ],
  LANGUAGE_CAFE: [
    ["Sprachcafé", "LANGUAGE", "EVERYONE"],
    ["Sprachcafé für Frauen", "LANGUAGE", "WOMEN"],
    ["Sprachcafé Deutsch–{language}", "LANGUAGE", "EVERYONE"],
    ["Sprachcafé für Eltern mit kleinen Kindern", "LANGUAGE", "PARENTS"],
    ["Deutsch im Alltag: Sprechen beim Kochen", "LANGUAGE", "NEW_ARRIVALS"],
    ["Plauderrunde für Anfängerinnen und Anfänger", "LANGUAGE", "NEW_ARRIVALS REFUGEES"],
    ["Deutsch für den Beruf: Gesprächsrunde", "LANGUAGE", "JOB_SEEKERS"],
    ["Vorlesen und Erzählen auf Deutsch", "LANGUAGE", "SENIORS LONG_TERM_RESIDENTS"],
    ["Sprachcafé für junge Leute", "LANGUAGE", "YOUTH"],
  ],
  CHILDCARE_BRIDGE: [
    ["Brücke in die Kita: betreutes Spielen", "CHILDCARE", "CHILDREN REFUGEES"],
    ["Eltern-Kind-Gruppe", "CHILDCARE", "PARENTS CHILDREN"],
    ["Spielgruppe für Kinder aus geflüchteten Familien", "CHILDCARE", "CHILDREN REFUGEES"],
    ["Zweisprachige Krabbelgruppe Deutsch–{language}", "CHILDCARE", "CHILDREN PARENTS"],
    ["Mobile Kita im Stadtteil", "CHILDCARE", "CHILDREN"],
    ["Spiel und Sprache für Kinder von eins bis drei", "CHILDCARE", "CHILDREN PARENTS"],
    ["Kinderbetreuung während der Deutschkurse", "CHILDCARE", "PARENTS CHILDREN WOMEN"],
  ],
  INFORMATION: [
    ["Neu in {town}: Behörden, Busse, Bücherei", "FIRST_ORIENTATION", "NEW_ARRIVALS"],
    ["Elternabend: das Schulsystem in Nordrhein-Westfalen", "EDUCATION", "PARENTS"],
    ["Medienabend für Eltern: sicher im Netz", "EDUCATION", "PARENTS"],
    ["Kita-Anmeldung Schritt für Schritt", "CHILDCARE", "PARENTS"],
    ["Einbürgerung: Voraussetzungen und Antrag", "LEGAL_STATUS", "LONG_TERM_RESIDENTS"],
    ["Rechte und Pflichten beim Wohnen zur Miete", "HOUSING", "EVERYONE"],
    ["Arbeitsrecht für Zugewanderte", "WORK", "JOB_SEEKERS EU_CITIZENS"],
    ["Gesund bleiben: Vorsorge und Früherkennung", "HEALTH", "EVERYONE"],
    ["Pflege im Alter: Hilfen und Leistungen", "HEALTH", "SENIORS"],
    ["Frauengesundheit: Gesprächsrunde auf {language}", "HEALTH", "WOMEN"],
    ["Rassismus erkennen und handeln", "ANTI_DISCRIMINATION", "EVERYONE"],
    ["Integrationsrat und Kommunalwahl: mitreden, mitwählen", "PARTICIPATION", "LONG_TERM_RESIDENTS EU_CITIZENS"],
    ["Stadtteilkonferenz: unsere Straße, unsere Ideen", "URBAN_DEVELOPMENT", "EVERYONE"],
    ["Einen Verein gründen und führen", "VOLUNTEERING", "EVERYONE"],
    ["Schulung für Ehrenamtliche in der Flüchtlingshilfe", "VOLUNTEERING", "EVERYONE"],
    ["Ausbildung im Handwerk: Berufe zum Anfassen", "VOCATIONAL_TRAINING", "YOUTH PARENTS"],
  ],
  CULTURE: [
    ["Interkultureller Chor", "CULTURE", "EVERYONE"],
    ["Tänze aus aller Welt", "CULTURE", "EVERYONE"],
    ["{e} Volkstanzgruppe", "CULTURE", "EVERYONE"],
    ["{e} Musikgruppe", "CULTURE", "EVERYONE"],
    ["{er} Filmabend", "CULTURE", "EVERYONE", once],
    ["{er} Kochabend", "CULTURE", "EVERYONE", once],
    ["{er} Lesekreis", "CULTURE", "LONG_TERM_RESIDENTS"],
    ["Muttersprachlicher Unterricht {language} für Kinder", "EDUCATION", "CHILDREN"],
    ["Märchen auf {language} und Deutsch", "EDUCATION", "CHILDREN PARENTS"],
    ["Theaterwerkstatt für Jugendliche", "CULTURE", "YOUTH"],
    ["Malwerkstatt für Kinder", "CULTURE", "CHILDREN"],
    ["Schreibwerkstatt: meine Geschichte", "CULTURE", "WOMEN LONG_TERM_RESIDENTS"],
    ["Fest der Kulturen", "PARTICIPATION", "EVERYONE", once],
    ["Lesung und Gespräch: Ankommen", "PARTICIPATION", "EVERYONE", once],
    ["Stadtführung auf {language}", "URBAN_DEVELOPMENT", "NEW_ARRIVALS", once],
  ],
  SPORT: [
    ["Fußball ohne Grenzen", "CULTURE", "YOUTH REFUGEES"],
    ["Offene Sporthalle für Jugendliche", "CULTURE", "YOUTH"],
    ["Volleyball für alle", "CULTURE", "EVERYONE"],
    ["Cricket für Anfänger und Fortgeschrittene", "CULTURE", "EVERYONE"],
    ["Schach und Tischtennis", "CULTURE", "EVERYONE"],
    ["Bewegung und Begegnung für Frauen", "HEALTH", "WOMEN"],
    ["Fahrradkurs für Frauen", "PARTICIPATION", "WOMEN"],
    ["Yoga und Entspannung für Frauen", "HEALTH", "WOMEN"],
    ["Gymnastik für Seniorinnen und Senioren", "HEALTH", "SENIORS"],
    ["Eltern-Kind-Turnen", "HEALTH", "PARENTS CHILDREN"],
    ["Laufgruppe", "HEALTH", "EVERYONE"],
    ["Selbstbehauptung für Mädchen", "ANTI_DISCRIMINATION", "YOUTH CHILDREN"],
  ],
};

export const offerTemplates: OfferTemplate[] = (Object.keys(rows) as CommunityOfferKind[]).flatMap((kind) =>
  rows[kind].map(([title, topic, groups, more]) => ({
    kind,
    title,
    topic,
    groups: groups.split(" ") as TargetGroup[],
    ...more,
  })),
);
