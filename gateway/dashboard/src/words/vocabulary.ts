import { wordsOf } from "./language.ts";

/** Names of what the graph counts in enumerations; the same on every page. */
const de = {
  topic: {
    FIRST_ORIENTATION: "Erstorientierung",
    LANGUAGE: "Sprache",
    EDUCATION: "Bildung",
    VOCATIONAL_TRAINING: "Ausbildung",
    WORK: "Arbeit",
    CHILDCARE: "Kinderbetreuung",
    HEALTH: "Gesundheit",
    HOUSING: "Wohnen",
    PARTICIPATION: "Teilhabe",
    CULTURE: "Kultur",
    URBAN_DEVELOPMENT: "Stadtentwicklung",
    LEGAL_STATUS: "Aufenthalt und Einbürgerung",
    ANTI_DISCRIMINATION: "Antidiskriminierung",
    VOLUNTEERING: "Ehrenamt",
  },
  municipality: {
    COUNTY: "Kreis",
    CITY_REGION: "Städteregion",
    COUNTY_FREE_CITY: "kreisfreie Stadt",
    REGIONAL_CITY: "regionsangehörige Stadt",
    LARGE_TOWN: "Große kreisangehörige Stadt",
    MEDIUM_TOWN: "Mittlere kreisangehörige Stadt",
    TOWN: "Gemeinde",
  },
  level: { PRE_A1: "Alphabetisierung", A1: "A1", A2: "A2", B1: "B1", B2: "B2", C1: "C1", C2: "C2" },
  group: {
    NEW_ARRIVALS: "Neuzugewanderte",
    REFUGEES: "Geflüchtete",
    EU_CITIZENS: "Menschen aus der EU",
    CHILDREN: "Kinder",
    YOUTH: "Jugendliche",
    WOMEN: "Frauen",
    PARENTS: "Eltern",
    SENIORS: "Ältere",
    JOB_SEEKERS: "Arbeitsuchende",
    LONG_TERM_RESIDENTS: "Menschen, die schon lange hier leben",
    EVERYONE: "Alle Menschen",
  },
};

const en: typeof de = {
  topic: {
    FIRST_ORIENTATION: "First orientation",
    LANGUAGE: "Language",
    EDUCATION: "Education",
    VOCATIONAL_TRAINING: "Vocational training",
    WORK: "Work",
    CHILDCARE: "Child care",
    HEALTH: "Health",
    HOUSING: "Housing",
    PARTICIPATION: "Participation",
    CULTURE: "Culture",
    URBAN_DEVELOPMENT: "Urban development",
    LEGAL_STATUS: "Residence and naturalisation",
    ANTI_DISCRIMINATION: "Anti-discrimination",
    VOLUNTEERING: "Volunteering",
  },
  municipality: {
    COUNTY: "county",
    CITY_REGION: "city region",
    COUNTY_FREE_CITY: "county-free city",
    REGIONAL_CITY: "city of the region",
    LARGE_TOWN: "large town",
    MEDIUM_TOWN: "medium-sized town",
    TOWN: "municipality",
  },
  level: { ...de.level, PRE_A1: "Literacy" },
  group: {
    NEW_ARRIVALS: "New arrivals",
    REFUGEES: "Refugees",
    EU_CITIZENS: "EU citizens",
    CHILDREN: "Children",
    YOUTH: "Young people",
    WOMEN: "Women",
    PARENTS: "Parents",
    SENIORS: "Older people",
    JOB_SEEKERS: "Job seekers",
    LONG_TERM_RESIDENTS: "Long-term residents",
    EVERYONE: "Everybody",
  },
};

const deSimple: typeof de = {
  topic: {
    ...de.topic,
    FIRST_ORIENTATION: "Die erste Zeit in Deutschland",
    LANGUAGE: "Deutsch lernen",
    EDUCATION: "Schule und Lernen",
    VOCATIONAL_TRAINING: "Einen Beruf lernen",
    CHILDCARE: "Betreuung für Kinder",
    PARTICIPATION: "Mitmachen",
    URBAN_DEVELOPMENT: "Leben im Stadtteil",
    LEGAL_STATUS: "Aufenthalt und deutscher Pass",
    ANTI_DISCRIMINATION: "Hilfe gegen Benachteiligung",
    VOLUNTEERING: "Anderen freiwillig helfen",
  },
  municipality: { ...de.municipality, LARGE_TOWN: "Große Stadt", MEDIUM_TOWN: "Mittlere Stadt" },
  level: { ...de.level, PRE_A1: "Lesen und Schreiben lernen" },
  group: {
    ...de.group,
    NEW_ARRIVALS: "Menschen, die neu hier sind",
    REFUGEES: "Geflüchtete Menschen",
    JOB_SEEKERS: "Menschen, die Arbeit suchen",
    SENIORS: "Ältere Menschen",
  },
};

export const topics = Object.keys(de.topic) as (keyof typeof de.topic)[];
export const levels = Object.keys(de.level) as (keyof typeof de.level)[];
export const groups = Object.keys(de.group) as (keyof typeof de.group)[];

/** `vocabulary.value.topic.LANGUAGE`, `.level.B1`, `.group.WOMEN`. */
export const vocabulary = wordsOf({ de, en, "de-simple": deSimple });
