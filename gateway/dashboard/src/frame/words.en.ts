import type { de } from "./words.de.ts";

export const en: typeof de = {
  title: "KommGraph",
  subtitle: "Steering integration together in North Rhine-Westphalia",
  skip: { content: "Skip to content", navigation: "Skip to navigation" },
  navigation: "Main navigation",
  pages: {
    situation: "Situation",
    offers: "Offers",
    network: "Network",
    funding: "Funding",
    steering: "Steering",
    events: "Events",
    practice: "Practice",
    about: "About this page",
  },
  language: "Language",
  languages: { de: "Deutsch", en: "English", "de-simple": "Einfache Sprache" },
  acting: "Signed in as",
  personas: {
    nobody: "The public (not signed in)",
    "integration-centre": "Integration centre, Solingen",
    "immigration-office": "Immigration office, Solingen",
    organization: "Migrant organization, Solingen",
    provider: "Course provider, Solingen",
    authority: "Approving authority, Bezirksregierung Arnsberg",
    ministry: "Ministry",
    machine: "Software of a course provider",
  },
  signIn: "Sign in",
  signOut: "Sign out",
  demonstration:
    "Municipalities, offices, published figures and programmes are real. Organizations, providers, courses, needs and grants are invented for demonstration.",
  footer: {
    accessibility: "Accessibility",
    feedback: "Feedback",
    simple: "Erklärung in einfacher Sprache",
    licences: "Sources and licences",
    sandbox: "For developers",
  },
  attribution:
    "© Statistisches Bundesamt (Destatis) 2023; Zensus 2022 © Statistische Ämter des Bundes und der Länder; INKAR © BBSR 2024; © GeoBasis-DE / BKG 2021 (data modified); Data licence Germany – attribution – version 2.0 (www.govdata.de/dl-de/by-2-0)",
};
