/** What happened and what to do about it, by the code of the graph; what it says itself is for whoever writes queries. */
export const de = {
  technical: "Technischer Text",
  exactly: "Genauer:",
  rateLimited: (seconds: number | undefined) =>
    `Von hier kamen in einer Minute zu viele Anfragen. Warten Sie ${seconds === undefined ? "eine Minute" : seconds === 1 ? "eine Sekunde" : `${seconds} Sekunden`} und versuchen Sie es dann erneut.`,
  of: {
    GRAPHQL_VALIDATION_FAILED: "Diese Seite ist älter als das System. Laden Sie sie neu.",
    OPERATION_NOT_REGISTERED: "Diese Seite ist älter als das System. Laden Sie sie neu.",
    BAD_USER_INPUT: "Eine Angabe passt nicht. Prüfen Sie, was Sie gewählt oder eingetragen haben.",
    PAYLOAD_TOO_LARGE: "Das ist zu viel auf einmal. Kürzen Sie Ihre Texte und senden Sie sie noch einmal.",
    QUERY_TOO_COSTLY: "Das ist zu viel auf einmal. Schränken Sie die Auswahl ein.",
    IDENTITY_UNAVAILABLE:
      "Ihre Anmeldung lässt sich gerade nicht prüfen. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
    SUBGRAPH_UNAVAILABLE:
      "Ein Teil des Systems ist gerade nicht zu erreichen. Versuchen Sie es in einigen Sekunden erneut.",
    SUBGRAPH_TIMEOUT: "Ein Teil des Systems hat zu lange gebraucht. Versuchen Sie es gleich noch einmal.",
    SUBGRAPH_OVERLOADED: "Gerade sind zu viele Anfragen unterwegs. Versuchen Sie es gleich noch einmal.",
    SUBGRAPH_INVALID:
      "Ein Teil des Systems hat nicht richtig geantwortet. Schränken Sie die Auswahl ein oder nennen Sie uns die Fehlernummer.",
    CANCELLED: "Die Anfrage wurde abgebrochen. Versuchen Sie es erneut.",
    DOWNSTREAM_SERVICE_ERROR:
      "Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut. Bleibt der Fehler, nennen Sie uns die Fehlernummer.",
    OVERLOADED:
      "Gerade sind zu viele Anfragen unterwegs. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
    INTERNAL_SERVER_ERROR:
      "Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut. Bleibt der Fehler, nennen Sie uns die Fehlernummer.",
    INVALID_ID: "Das gibt es hier nicht. Die Adresse der Seite stimmt nicht; wählen Sie neu aus.",
    INVALID_DATE: "Das ist kein Tag im Kalender. Prüfen Sie das Datum.",
    INVALID_DECIMAL: "Das ist keine Zahl. Schreiben Sie Ziffern, Cent hinter einem Komma.",
    INVALID_YEAR: "Für dieses Jahr gibt es nichts. Wählen Sie ein anderes.",
    INVALID_GOAL: "Das Ziel liegt nicht über dem jetzigen Sprachniveau. Wählen Sie ein höheres.",
    SEARCH_TOO_LONG: "Der gesuchte Text ist zu lang. Schreiben Sie nur die Wörter, auf die es ankommt.",
    TOO_MANY_SEARCH_WORDS: "Das sind zu viele Wörter. Schreiben Sie nur die, auf die es ankommt.",
    INVALID_TEXT: "Ein Text enthält ein Zeichen, das nicht gespeichert werden kann. Schreiben Sie ihn neu.",
    UNKNOWN_LANGUAGE: "Diese Sprache ist hier nicht bekannt. Wählen Sie eine aus der Liste.",
    UNKNOWN_MUNICIPALITY: "Diese Kommune gibt es nicht. Wählen Sie eine andere.",
    NOT_FOUND: "Das gibt es nicht mehr, oder Sie dürfen es nicht sehen. Laden Sie die Seite neu.",
    VERSION_CONFLICT:
      "Inzwischen hat jemand anderes das geändert. Sehen Sie sich den neuen Stand an und senden Sie noch einmal.",
    ILLEGAL_TRANSITION: "Dieser Schritt ist beim jetzigen Stand nicht möglich. Sehen Sie nach, was inzwischen geschah.",
    INVALID_IDEMPOTENCY_KEY: "Das Absenden ist misslungen. Laden Sie die Seite neu und senden Sie noch einmal.",
    IDEMPOTENCY_KEY_REUSED:
      "Das wurde schon einmal anders gesendet. Laden Sie die Seite neu und senden Sie noch einmal.",
    TEXT_LENGTH: "Ein Text ist leer, zu kurz oder zu lang.",
    LIST_LENGTH: "Das sind zu wenige oder zu viele Angaben, oder eine steht doppelt da.",
    OUT_OF_RANGE: "Eine Zahl oder ein Tag liegt außerhalb dessen, was möglich ist.",
    DATES_NOT_IN_ORDER: "Die Tage passen nicht zueinander: Das Ende liegt zu früh.",
    UNKNOWN_PARTNER: "Diesen Partner gibt es nicht. Wählen Sie einen anderen.",
    INVALID_CASE_REFERENCE:
      "So sieht kein Aktenzeichen aus. Schreiben Sie 4 bis 64 Buchstaben, Ziffern, Punkte, Striche oder Schrägstriche, ohne Leerzeichen.",
    CASE_REFERENCE_IS_PERSONAL:
      "Das sieht nach einem Namen oder Geburtsdatum aus. Nehmen Sie ein Aktenzeichen, das nur Ihre Stelle zuordnen kann, etwa SG-4711-26.",
    CASE_REFERENCE_IN_CLEAR: "Das Aktenzeichen steht auch in einem Text, der aufbewahrt wird. Streichen Sie es dort.",
    ALREADY_REFERRED: "Dieser Fall ist schon in einen Kurs vermittelt. Ziehen Sie jene Vermittlung zuerst zurück.",
    NO_CAPACITY: "Es ist kein Platz mehr frei. Stellen Sie sich an oder suchen Sie einen anderen Kurs.",
    REGISTRATION_CLOSED: "Die Anmeldung ist vorbei. Fragen Sie den Träger oder suchen Sie einen anderen Kurs.",
    COURSE_HAS_BEGUN: "Der Kurs hat schon begonnen. Suchen Sie einen anderen.",
    OWN_PRACTICE: "Dieses Beispiel kommt aus Ihrer Kommune. Sie brauchen nichts zu tun.",
    ALREADY_ADOPTED: "Ihre Kommune hat dieses Beispiel schon übernommen. Sie brauchen nichts zu tun.",
    CALL_NOT_OPEN: "Der Aufruf hat noch nicht begonnen. Ihr Entwurf bleibt bis dahin gespeichert.",
    DEADLINE_PASSED: "Die Antragsfrist ist vorbei. Unter „Aufrufe“ stehen die, die noch offen sind.",
    NO_AUTHORITY:
      "Es ist nicht bekannt, welche Behörde über dieses Programm entscheidet. Bitten Sie das Ministerium, sie einzutragen.",
    RULE_BROKEN: "Eine Voraussetzung des Aufrufs ist nicht erfüllt.",
    NO_TOPIC: "Es fehlt ein Handlungsfeld. Nennen Sie mindestens eines.",
    PLAN_IS_EMPTY: "Der Finanzierungsplan ist leer. Schreiben Sie hinein, wofür das Geld gebraucht wird.",
    PLAN_DOES_NOT_ADD_UP:
      "Der Finanzierungsplan und das Geld dafür sind nicht gleich viel. Ändern Sie den Plan, den Betrag oder den Eigenanteil.",
    TRANSFER_WITHOUT_ORIGIN: "Ein Transferprojekt übernimmt, was anderswo gelang: Es fehlt, von welchem Vorhaben.",
    ORIGIN_WITHOUT_TRANSFER: "Nur ein Transferprojekt übernimmt von einem anderen Vorhaben. Ändern Sie die Art.",
    ONE_MUNICIPALITY_ALONE: "Interkommunale Zusammenarbeit braucht mindestens zwei Kommunen. Es fehlt die andere.",
    AMOUNT_ABOVE_REQUEST: "Das ist mehr, als beantragt wurde. Bewilligen Sie höchstens den beantragten Betrag.",
    NO_BUDGET: "Für dieses Jahr gibt es noch keinen Haushalt. Das Ministerium stellt ihn auf.",
    BUDGET_LINE_NEEDED: "Es fehlt, aus welchem Haushaltstitel das Geld kommt. Wählen Sie einen.",
    BUDGET_EXHAUSTED:
      "In diesem Haushaltstitel ist nicht mehr genug Geld. Bewilligen Sie weniger oder wählen Sie einen anderen.",
    YEAR_ENDED: "Dieses Haushaltsjahr ist zu Ende. Nehmen Sie Mittel des laufenden Jahres.",
    PART_OF_A_CENT: "Der Betrag ist genauer als ein Cent. Runden Sie ihn.",
    LEDGER_REFUSES: "Die Buchung geht nicht auf. Es wurde nichts geändert. Sagen Sie uns bitte Bescheid.",
  },
};
