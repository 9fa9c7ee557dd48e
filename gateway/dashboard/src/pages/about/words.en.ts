import { de } from "./words.de.ts";

export const en: typeof de = {
  accessibility: {
    title: "Accessibility statement",
    parts: [
      {
        heading: "How accessible this page is",
        lines: [
          "This page is meant for everybody. It follows the accessibility regulation of North Rhine-Westphalia (BITV NRW) and EN 301 549 with the success criteria of WCAG 2.2, level AA.",
          "Every view is checked by machine with every change: in three languages, light and dark, wide and narrow. No independent body has examined it yet.",
        ],
      },
      {
        heading: "What is not accessible yet",
        lines: [
          "- Maps are pictures. Each has a sentence above that says what it shows, and a table beside it with the same numbers.",
          "- Titles and descriptions of offers are in the language in which their providers wrote them.",
          "- There are no videos in sign language yet.",
        ],
      },
      {
        heading: "If you meet a barrier",
        lines: [
          "Write to us under “Feedback”. If the answer does not satisfy you, the ombuds office for accessible information technology of North Rhine-Westphalia can help.",
        ],
      },
    ],
  },
  feedback: {
    title: "Feedback",
    parts: [
      {
        heading: "How to reach us",
        lines: [
          "Tell us what is missing, what is wrong, or what you do not understand. Name the address of the view: it holds your selection and nothing about you.",
        ],
      },
    ],
  },
  contact: "Write to",
  noContact: "No contact is set for this installation. Please turn to whoever runs it.",
  simple: de.simple,
  sources: {
    title: "Sources and licences",
    parts: [
      {
        heading: "Data",
        lines: [
          "- Municipalities, population, area: © Statistisches Bundesamt (Destatis) 2023",
          "- Census 2022: © Statistische Ämter des Bundes und der Länder",
          "- Indicators of the counties (INKAR): © Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR) 2024",
          "- Borders on the maps: © GeoBasis-DE / BKG 2021 (data modified: simplified, and laid into a plane)",
          "All four: Data licence Germany – attribution – version 2.0 (www.govdata.de/dl-de/by-2-0).",
          "Organizations, providers, courses, needs, networks and grants are invented for demonstration.",
        ],
      },
      {
        heading: "Design and program",
        lines: [
          "- KommGraph: EUPL-1.2",
          "- Colours and spacing: KERN, the design system of German administration, EUPL-1.2",
          "- Typeface: Fira Sans, SIL Open Font License 1.1",
          "- Preact, urql and Vite: MIT; topojson: ISC",
        ],
      },
    ],
  },
};
