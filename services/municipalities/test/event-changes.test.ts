import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, editor, goodInput, hilden, make, organization, refusals, solingen } from "./cast.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

const host = editor(organization);
const announce = (input: object, headers = {}) =>
  change(service, "announceEvent", { ...goodInput.announceEvent, ...input }, host, headers);
const revise = (input: object, as = host) => change(service, "reviseEvent", input, as);
const cancel = (event: string, expectedVersion: number) =>
  change(service, "cancelEvent", { event, expectedVersion, note: "Zu wenige Anmeldungen" }, host);

describe("announcing an event", () => {
  it("enters it in the calendar of its place, as it was said", async () => {
    const { data } = await announce({});
    const { place, municipality: _municipality, host: _host, ...said } = goodInput.announceEvent;
    expect(data.answer).toEqual({
      event: {
        ...said,
        id: expect.stringMatching(/^evt_/),
        version: 1,
        dayOnly: false,
        cancelledOn: null,
        demonstration: false,
        place: { ...place, online: false },
        municipality: { id: hilden },
        host: { id: organization },
      },
      userErrors: [],
    });
    const { data: listed } = await service.ask(
      `{ events(from: "2026-12-01T00:00:00Z", municipality: "${hilden}") { nodes { id } } }`,
    );
    expect(listed.events.nodes).toContainEqual({ id: data.answer.event.id });
  });

  it("names everything that is wrong at once, in German and in English", async () => {
    const wrong = {
      title: "x",
      startsAt: "2026-11-18T08:59:59.000Z",
      endsAt: "2026-11-18T08:00:00.000Z",
      seats: 0,
      audience: ["WOMEN", "WOMEN"],
      place: { street: "Markt 1", postalCode: "4072", latitude: 51.2 },
      municipality: "mun_05999999",
    };
    const codes = [
      "TEXT_LENGTH input.title",
      "IN_THE_PAST input.startsAt",
      "OUT_OF_RANGE input.seats",
      "LIST_LENGTH input.audience",
      "INVALID_POSTCODE input.place.postalCode",
      "CITY_MISSING input.place.city",
      "INCOMPLETE_POINT input.place.longitude",
      "DATES_NOT_IN_ORDER input.endsAt",
      "UNKNOWN_MUNICIPALITY input.municipality",
    ];
    const english = await announce(wrong);
    const german = await announce(wrong, { "accept-language": "de" });
    expect([refusals(english), refusals(german)]).toEqual([codes, codes]);
    expect(english.data.answer.userErrors[5].message).toBe(
      "city is missing; give it, or say that the event is online.",
    );
    expect(german.data.answer.userErrors[7].message).toBe("endsAt liegt nicht nach startsAt.");
  });

  it.each([
    ["more than 31 days of it", { endsAt: "2027-01-02T18:00:01.000Z" }, "EVENT_TOO_LONG input.endsAt"],
    ["a slip of the year", { startsAt: "2062-12-02T16:00:00.000Z", endsAt: null }, "OUT_OF_RANGE input.startsAt"],
    ["an end at its beginning", { endsAt: goodInput.announceEvent.startsAt }, "DATES_NOT_IN_ORDER input.endsAt"],
  ])("refuses %s", async (_what, input, refusal) => {
    expect(refusals(await announce(input))).toEqual([refusal]);
  });

  it.each([
    ["a course", "crs_1", "INVALID_ID input.host"],
    ["a town that does not exist", "mun_05999999", "UNKNOWN_MUNICIPALITY input.host"],
  ])("refuses %s as its host", async (_what, id, refusal) => {
    const input = { ...goodInput.announceEvent, host: id };
    expect(refusals(await change(service, "announceEvent", input, editor(hilden)))).toEqual([refusal]);
  });
});

describe("revising an event", () => {
  it("changes what is said and leaves what is not, for those who have seen the latest", async () => {
    const { id: event } = await make(service, "announceEvent");
    const { data } = await revise({
      event,
      expectedVersion: 1,
      startsAt: "2026-12-02T17:00:00.000Z",
      seats: null,
      place: { online: true },
    });
    expect(data.answer).toMatchObject({
      event: {
        version: 2,
        title: "Sprachcafé zum Kennenlernen",
        startsAt: "2026-12-02T17:00:00.000Z",
        endsAt: "2026-12-02T18:00:00.000Z",
        seats: null,
        audience: ["NEW_ARRIVALS"],
        place: { name: null, city: null, online: true },
      },
      userErrors: [],
    });
    expect(refusals(await revise({ event, expectedVersion: 1, title: "Zu spät" }))).toEqual([
      "VERSION_CONFLICT input.expectedVersion",
    ]);
  });

  it("refuses a beginning after the end that stays, and everything that is wrong in what is said", async () => {
    const { id: event } = await make(service, "announceEvent");
    const late = { event, expectedVersion: 1, startsAt: "2026-12-02T19:00:00.000Z" };
    expect(refusals(await revise(late))).toEqual(["DATES_NOT_IN_ORDER input.endsAt"]);
    const wrong = { event: "nee_1", expectedVersion: 1, title: " ", seats: -1, startsAt: "2020-01-01T00:00:00.000Z" };
    expect(refusals(await revise(wrong))).toEqual([
      "INVALID_ID input.event",
      "TEXT_LENGTH input.title",
      "IN_THE_PAST input.startsAt",
      "OUT_OF_RANGE input.seats",
    ]);
  });

  it("is over when the event is: the conference of 2010 stays as it was published", async () => {
    const conference = { event: "evt_KOMM_IN_CONFERENCE_2010", expectedVersion: 1, title: "Ganz anders" };
    expect(refusals(await revise(conference, editor("mun_05911000")))).toEqual(["EVENT_OVER input.event"]);
    expect((await revise(conference, editor(solingen))).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("cancelling an event", () => {
  it("takes it from both calendars, keeps it under its id, and ends all changes", async () => {
    const { id } = await make(service, "announceEvent");
    expect((await cancel(id, 1)).data.answer.event).toMatchObject({ version: 2, cancelledOn: "2026-11-18" });
    const { data } = await service.ask(`{ events(first: 100) { nodes { id } }
      municipality(id: "${hilden}") { events(first: 100) { nodes { id } } }
      event(id: "${id}") { title cancelledOn } }`);
    const ids = [...data.events.nodes, ...data.municipality.events.nodes].map((event: any) => event.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(id);
    expect(data.event).toEqual({ title: "Sprachcafé zum Kennenlernen", cancelledOn: "2026-11-18" });
    expect(refusals(await cancel(id, 2))).toEqual(["ALREADY_CANCELLED input.event"]);
  });
});
