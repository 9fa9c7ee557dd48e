import { daysAfter, type Role, roles, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";
import { change, goodInput, hilden, make, mettmann, organization, solingen, who } from "./cast.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

/** For whom somebody acts: the town of Hilden, its county, the host of the event, or another city. */
const partners = { town: hilden, county: mettmann, host: organization, stranger: solingen };
type Relation = keyof typeof partners;

interface Case {
  mutation: string;
  /** Editors of these may; nobody else. */
  allowed: Relation[];
  /** Something new to do, so that no case depends on another. */
  input(): Promise<object>;
}

/** A town has one target of a kind for one day, so each gets a day of its own. */
let days = 0;
const dueOnce = () => daysAfter("2027-01-01", days++);
const onNew = (mutation: keyof typeof goodInput, field: string, input = () => ({})) =>
  async function prepare() {
    const made = await make(service, mutation, input());
    return { [field]: made.id, expectedVersion: made.version };
  };

const ofTarget = onNew("setTarget", "steeringTarget", () => ({ due: dueOnce() }));
const cases: Case[] = [
  { mutation: "recordNeed", allowed: ["town", "county"], input: async () => goodInput.recordNeed },
  { mutation: "reviseNeed", allowed: ["town", "county"], input: onNew("recordNeed", "need") },
  { mutation: "withdrawNeed", allowed: ["town", "county"], input: onNew("recordNeed", "need") },
  { mutation: "setTarget", allowed: ["town"], input: async () => ({ ...goodInput.setTarget, due: dueOnce() }) },
  { mutation: "reviseTarget", allowed: ["town"], input: ofTarget },
  { mutation: "withdrawTarget", allowed: ["town"], input: ofTarget },
  { mutation: "announceEvent", allowed: ["town", "county", "host"], input: async () => goodInput.announceEvent },
  { mutation: "reviseEvent", allowed: ["town", "county", "host"], input: onNew("announceEvent", "event") },
  { mutation: "cancelEvent", allowed: ["town", "county", "host"], input: onNew("announceEvent", "event") },
  { mutation: "publishPractice", allowed: ["town"], input: async () => goodInput.publishPractice },
  {
    mutation: "adoptPractice",
    allowed: ["town"],
    async input() {
      const { id } = await make(service, "publishPractice", { origin: solingen }, who(solingen, "editor"));
      return { practice: id, municipality: hilden };
    },
  },
];

describe("who may change what", () => {
  it("is tested for every mutation there is", async () => {
    const { data } = await service.ask(`{ __schema { mutationType { fields { name } } } }`);
    expect(data.__schema.mutationType.fields.map(({ name }: any) => name).toSorted()).toEqual(
      cases.map(({ mutation }) => mutation).toSorted(),
    );
  });

  describe.each(cases)("$mutation", ({ mutation, allowed, input }) => {
    const cells = (Object.keys(partners) as Relation[]).flatMap((relation) =>
      roles.map((role): [Role, Relation, boolean] => [role, relation, role === "editor" && allowed.includes(relation)]),
    );
    it.each(cells)("by somebody in the role %s of the %s: %s", async (role, relation, mayDoIt) => {
      const { data, errors } = await change(service, mutation, await input(), who(partners[relation], role));
      if (mayDoIt) {
        expect(data.answer.userErrors).toEqual([]);
      } else {
        expect(data).toBeNull();
        expect(errors).toMatchObject([{ path: ["answer"], extensions: { code: "FORBIDDEN" } }]);
      }
    });

    it("by nobody: asks for a sign-in", async () => {
      const nobody: Who = { partner: null, roles: ["reader"], subject: null };
      const { data, errors } = await change(service, mutation, await input(), nobody);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    });
  });
});

describe("the history of a thing", () => {
  const things: [string, string, Relation[], () => Promise<{ id: string }>][] = [
    ["a need", "need", ["town", "county"], () => make(service, "recordNeed")],
    ["an event", "event", ["town", "county", "host"], () => make(service, "announceEvent")],
    ["a practice", "practice", ["town"], () => make(service, "publishPractice")],
  ];
  const mayRead = (allowed: Relation[], relation: Relation, role: Role) =>
    allowed.includes(relation) || role === "authority" || role === "ministry";

  it.each(things)(
    "of %s is for those whose it is, for authority and ministry",
    async (_what, query, allowed, maker) => {
      const { id } = await maker();
      for (const relation of Object.keys(partners) as Relation[]) {
        for (const role of roles) {
          const { data, errors } = await historyOf(query, id, who(partners[relation], role));
          const cell = `${role} of the ${relation}`;
          if (mayRead(allowed, relation, role)) {
            expect(data[query].history, cell).toMatchObject([{ kind: "CREATED", by: hilden }]);
          } else {
            expect(data[query], cell).toEqual({ id, history: null });
            expect(errors, cell).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
          }
        }
      }
      const nobody: Who = { partner: null, roles: ["reader"], subject: null };
      const { data, errors } = await historyOf(query, id, nobody);
      expect(data[query]).toEqual({ id, history: null });
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    },
  );

  it("of a target is for its municipality, for authority and ministry", async () => {
    const { id } = await make(service, "setTarget", { due: dueOnce() });
    const query = `{ municipality(id: "${hilden}") { targets { id history { kind mutation by } } } }`;
    for (const [partner, role] of [
      [hilden, "reader"],
      [solingen, "authority"],
      [null, "ministry"],
    ] as const) {
      const { data } = await service.ask(query, {}, { who: who(partner, role) });
      expect(data.municipality.targets.find((target: any) => target.id === id).history).toEqual([
        { kind: "CREATED", mutation: "setTarget", by: hilden },
      ]);
    }
    for (const partner of [mettmann, solingen]) {
      const { data, errors } = await service.ask(query, {}, { who: who(partner, "editor") });
      expect(data.municipality.targets.find((target: any) => target.id === id).history).toBeNull();
      expect(errors[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    }
  });

  it("takes one statement for all needs of a page", async () => {
    const town = "mun_05158004";
    for (let number = 0; number < 5; number++)
      await make(service, "recordNeed", { municipality: town }, who(town, "editor"));
    const { data, statements } = await service.ask(
      `{ municipality(id: "${town}") { needs { nodes { history { kind } } } } }`,
      {},
      { who: who(town) },
    );
    expect(data.municipality.needs.nodes).toHaveLength(5);
    expect(statements).toBe(3);
  });
});

function historyOf(query: string, id: string, as: Who) {
  return service.ask(`{ ${query}(id: "${id}") { id history { kind by } } }`, {}, { who: as });
}
