import { de } from "./work.words.de.ts";

export const deSimple: typeof de = {
  ...de,
  applications: {
    ...de.applications,
    sentence: (all, incomplete) =>
      `Sie haben ${all === "1" ? "einen Antrag" : `${all} Anträge`}. ${incomplete === "0" ? "Es fehlt nichts." : `Bei ${incomplete} fehlt noch etwas.`}`,
    caption: "Was zuerst fertig sein muss, steht oben",
    none: "Sie haben keinen Antrag.",
    toCalls: "Wo gibt es Geld?",
    complete: "Nichts fehlt",
    column: {
      project: "Projekt",
      call: "Wofür?",
      state: "Wie weit?",
      missing: "Was fehlt noch?",
      days: "So lange noch",
      requested: "So viel Geld",
    },
  },
  application: {
    ...de.application,
    close: "Schließen",
    gone: "Diesen Antrag gibt es nicht. Oder Sie dürfen ihn nicht sehen.",
    ownShare: "Das zahlen wir selbst",
    costs: "So viel kostet alles",
    complete: "Alles ist da. Sie können den Antrag abgeben.",
    incomplete: "Das fehlt noch",
    there: "ist da",
    lacking: "fehlt",
    checklist: {
      plan: "Das Geld reicht genau für alles, was im Plan steht",
      topics: "Das Thema steht im Antrag",
      project: "Die Partner passen zum Projekt",
      rules: "Die Beträge passen zu den Regeln",
    },
    handIn: "Abgeben",
    submit: "Antrag abgeben",
    note: "Möchten Sie der Behörde etwas sagen?",
    noteHint: "Bitte schreiben Sie keine Namen von Menschen, die Sie beraten.",
    done: (number) => `Der Antrag ist abgegeben. Seine Nummer ist ${number}.`,
    plan: "Was kostet wie viel?",
    noPlan: "Es steht noch nicht da, was das Projekt kostet.",
    history: "Was ist passiert?",
  },
  grants: {
    ...de.grants,
    panel: "Mein Geld",
    sentence: (_, granted, drawn, left) =>
      `Sie bekommen ${granted}. ${drawn} haben Sie schon. ${left} können Sie noch bekommen.`,
    none: "Sie haben noch kein Geld bekommen.",
    column: {
      project: "Projekt",
      number: "Nummer",
      state: "Wie weit?",
      amount: "So viel Geld",
      disbursed: "schon gezahlt",
      remaining: "noch übrig",
      proof: "Bericht bis",
    },
  },
  due: {
    ...de.due,
    panel: "Was muss ich als Nächstes tun?",
    none: "Jetzt müssen Sie nichts tun.",
    sentence: (all, soon, overdue) =>
      `Sie müssen an ${all} Dinge denken. ${soon === "0" ? "Nichts" : soon} davon in den nächsten 14 Tagen.${overdue === "0" ? "" : ` ${overdue} sind zu spät.`}`,
    calendar: "In meinen Kalender übernehmen (.ics)",
    column: { text: "Was ist zu tun?", what: "Art", on: "Wann?", days: "So lange noch" },
  },
  budgets: {
    ...de.budgets,
    panel: (year) => `So viel Geld ist ${year} noch da`,
    sentence: (available, planned) => `Von ${planned} sind noch ${available} frei.`,
    column: {
      line: "Wofür?",
      programme: "Programm",
      planned: "geplant",
      committed: "vergeben",
      available: "noch frei",
    },
  },
};
