import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { club, Stage } from "./stage.ts";

let stage: Stage;
let call: string;
beforeAll(async () => {
  stage = await Stage.open();
  call = await stage.call("prg_KOMM_AN_II", { A: "100000" });
});
afterAll(() => stage.service.stop());

const query = `query ($until: Date) { dueForMe(until: $until) { ics items { what on text
  call { title } application { id } grant { id } disbursement { id } } } }`;

describe("what is due for me", () => {
  it("is the calls I may apply for and have drafted, questions, draws and proofs, ordered by date", async () => {
    const draft = await stage.draft("solingen", call, "100");
    const returned = await stage.next("authority", "returnApplication", await stage.inReview("solingen", call, "100"), {
      note: "Welche Räume?",
      answerBy: "2026-12-11",
    });
    const grant = await stage.finalGrant("solingen", call, "1000", "A");
    const awarded = await stage.next("authority", "approveApplication", await stage.inReview("solingen", call, "50"), {
      amount: "50",
      start: "2027-02-01",
      end: "2027-12-31",
    });
    const { data, errors, statements } = await stage.asks("solingen", query, {}, { "accept-language": "de" });
    expect(errors).toEqual([]);
    expect(data.dueForMe.items.map(({ what, on, text }: any) => [what, on, text])).toEqual([
      ["QUESTIONS", "2026-12-11", `Nachforderung zu ${returned.number} beantworten`],
      [
        "NOTICE",
        "2026-12-18",
        `Bescheid ${awarded.number}: bestandskräftig am Tag danach oder sofort mit Rechtsbehelfsverzicht`,
      ],
      ["CALL_CLOSES", "2026-12-31", "Letzter Tag, den Entwurf „Ankommen im Quartier“ einzureichen"],
      ["DRAW", "2027-01-01", `Mittelabruf aus ${grant.number}: noch 1.000,00 Euro`],
    ]);
    expect(data.dueForMe.items[2]).toMatchObject({ call: { title: "Aufruf 2027" }, application: { id: draft.id } });
    expect(statements).toBeLessThanOrEqual(7);
    const some = await stage.asks("solingen", query, { until: "2026-12-17" });
    expect(some.data.dueForMe.items.map(({ what }: any) => what)).toEqual(["QUESTIONS"]);
  });

  it("after a draw is the next one two months after the need, and after the period the proof", async () => {
    const { id } = await stage.finalGrant("remscheid", call, "1000", "A");
    await stage.does("remscheid", "requestDisbursement", { grant: id, amount: "400", neededBy: "2027-01-10" });
    const due = async () => {
      const { data } = await stage.asks("remscheid", query);
      return data.dueForMe.items
        .filter(({ grant }: any) => grant?.id === id)
        .map(({ what, on, text }: any) => [what, on, text.replace(/36.01-\S+?(:|$)/, "…$1")]);
    };
    expect(await due()).toEqual([["DRAW", "2027-03-10", "Draw from …: 600.00 euros left"]]);
    stage.now = "2028-01-01T09:00:00Z";
    await stage.work("await proofs of use");
    expect(await due()).toEqual([["PROOF", "2028-06-30", "Proof of use of …"]]);
    stage.now = "2026-11-18T09:00:00Z";
  });

  it("offers no call for which a rule says no", async () => {
    const { data } = await stage.asks("club", query);
    expect(data.dueForMe.items).toEqual([]);
    const association = await stage.call("prg_MSO_EINZEL", { EINZEL: "1000" });
    const { data: later } = await stage.asks("club", query);
    expect(later.dueForMe.items).toMatchObject([
      { what: "CALL_CLOSES", on: "2026-12-31", text: "Last day to apply: Aufruf 2027" },
    ]);
    expect(association).toMatch(/^cal_/);
  });

  it("of the authority is what waits for it, and of a first recipient what its last recipients ask", async () => {
    const waiting = await stage.next(
      "club",
      "submitApplication",
      await stage.draft("club", await mso(), "800", {
        ownShare: "200",
        plan: [{ kind: "FEES", text: "Honorare", amount: "1000" }],
      }),
    );
    const parent = await stage.finalGrant("solingen", call, "1000", "A");
    const { grant: part } = await stage.does("solingen", "forwardGrant", {
      grant: parent.id,
      to: club,
      amount: "90",
      title: "Nähcafé",
    });
    await stage.next("club", "acceptNotice", part);
    const { disbursement } = await stage.does("club", "requestDisbursement", {
      grant: part.id,
      amount: "90",
      neededBy: "2026-12-02",
    });
    const { data: authority } = await stage.asks("authority", query);
    const ofAuthority = authority.dueForMe.items;
    expect(ofAuthority.find(({ application }: any) => application?.id === waiting.id)).toMatchObject({
      what: "REVIEW",
      on: "2026-11-18",
      text: `Examine application ${waiting.number}`,
    });
    expect(ofAuthority.some((item: any) => item.disbursement?.id === disbursement.id)).toBe(false);
    const { data: asked } = await stage.asks("solingen", query);
    expect(asked.dueForMe.items.find((item: any) => item.disbursement?.id === disbursement.id)).toMatchObject({
      what: "DRAW_CHECK",
      text: `Examine the request for 90.00 euros of ${part.number}`,
    });
    await stage.does("solingen", "approveDisbursement", { disbursement: disbursement.id });
    const { data: town } = await stage.asks("solingen", query);
    expect(town.dueForMe.items.find((item: any) => item.disbursement?.id === disbursement.id)).toMatchObject({
      what: "PAYMENT",
      on: "2026-12-02",
      text: `Pay 90.00 euros of ${part.number}`,
    });
  });

  it("is what has to be paid back, for the recipient, and what is to come, for whoever gave it", async () => {
    const grant = await stage.finalGrant("solingen", call, "70", "A");
    const { disbursement, grant: drawing } = await stage.does("solingen", "requestDisbursement", {
      grant: grant.id,
      amount: "70",
      neededBy: "2026-12-02",
    });
    await stage.pays("authority", disbursement);
    await stage.next("authority", "revokeGrant", drawing, { note: "Zweckverfehlung." });
    for (const [person, what, text] of [
      ["solingen", "REPAYMENT", `Pay back 70.00 euros of ${grant.number}`],
      ["authority", "REPAYMENT_EXPECTED", `Repayment of 70.00 euros of ${grant.number} is to come`],
    ] as const) {
      const { data } = await stage.asks(
        person,
        `query ($what: [DueKind!]) { dueForMe(what: $what) { total items { what on text grant { id } } } }`,
        { what: [what] },
      );
      expect(data.dueForMe).toEqual({ total: 1, items: [{ what, on: "2026-12-18", text, grant: { id: grant.id } }] });
    }
    const { data } = await stage.asks(
      "authority",
      "{ all: dueForMe { total } one: dueForMe(first: 1) { total items { on } } }",
    );
    expect(data.all.total).toBeGreaterThan(1);
    expect(data.one).toMatchObject({ total: data.all.total, items: [{ on: expect.any(String) }] });
    const { errors } = await stage.asks("authority", "{ dueForMe(first: 0) { total } }");
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_PAGE_SIZE" } }]);
  });

  it("is a calendar that calendar programs read: whole days, one event each, the same ids every time", async () => {
    const { data } = await stage.asks("solingen", query, { until: "2026-12-12" });
    const lines = data.dueForMe.ics.split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines).toContain("VERSION:2.0");
    expect(lines.filter((line: string) => line === "BEGIN:VEVENT")).toHaveLength(data.dueForMe.items.length);
    expect(lines).toContain("DTSTART;VALUE=DATE:20261211");
    expect(lines).toContain("DTEND;VALUE=DATE:20261212");
    expect(lines.every((line: string) => Buffer.byteLength(line) <= 75)).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(data.dueForMe.ics));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toContain("KommGraph");
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual(
      data.dueForMe.items.map(({ text, on }: any) => [text, on]),
    );
    for (const { startDate, endDate, component, uid } of events) {
      expect(startDate.isDate && endDate.isDate).toBe(true);
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
      expect(component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-18T09:00:00Z");
      expect(uid).toMatch(/^[a-z_]+-(app|grt|dis|cal)_\S+@kommgraph$/);
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const again = await stage.asks("solingen", query, { until: "2026-12-12" });
    const ids = (ics: string) => ics.match(/^UID:.*$/gm);
    expect(ids(again.data.dueForMe.ics)).toEqual(ids(data.dueForMe.ics));
  });

  it("is for nobody in particular refused", async () => {
    const { data, errors } = await stage.service.ask(query);
    expect(data.dueForMe).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const ministry = await stage.asks("ministry", query);
    expect(ministry.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

async function mso(): Promise<string> {
  const { data } = await stage.asks("club", `{ calls(open: true, programme: "prg_MSO_EINZEL") { id } }`);
  return data.calls[0].id;
}
