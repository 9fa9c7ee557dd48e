import { type TestService, testService } from "@kommgraph/infra/testing";
import { Random } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chain, chainLegs, type Journey, type Leg } from "../src/pathway/chain-legs.ts";
import { courses } from "../src/service.ts";
import { makeCourse, makeProvider, solingen } from "./made-world.ts";

let service: TestService;
let provider: string;
const made: Record<string, string> = {};
const named = (id: string) => Object.entries(made).find(([, one]) => one === id)?.[0] ?? id;
const centre = { latitude: 51.1703, longitude: 7.0833 };

beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
  const from = (startsOn: string, endsOn: string) => ({ startsOn, endsOn, ...centre });
  const worlds: Record<string, Record<string, unknown>> = {
    // A2 to B1 in time for the B2 course in July, and one that is not.
    b1Early: { ...from("2026-12-07", "2027-06-25"), entryLevel: "A2", teachingUnits: 500 },
    b1Late: { ...from("2027-01-11", "2027-07-30"), entryLevel: "A2", teachingUnits: 400 },
    b2July: {
      ...from("2027-07-05", "2027-11-26"),
      type: "cty_BSK_B2",
      entryLevel: "B1",
      targetLevel: "B2",
      teachingUnits: 400,
    },
    b2August: {
      ...from("2027-08-09", "2027-12-17"),
      type: "cty_BSK_B2",
      entryLevel: "B1",
      targetLevel: "B2",
      teachingUnits: 400,
    },
    b2SameDay: {
      ...from("2027-06-25", "2027-10-01"),
      type: "cty_BSK_B2",
      entryLevel: "B1",
      targetLevel: "B2",
      teachingUnits: 400,
    },
    b2FarAway: {
      ...from("2027-06-28", "2027-10-29"),
      type: "cty_BSK_B2",
      entryLevel: "B1",
      targetLevel: "B2",
      teachingUnits: 400,
      latitude: 52.3,
    },
    repeat: { ...from("2026-12-14", "2027-03-19"), type: "cty_IK_WIEDERHOLUNG", entryLevel: "A2", teachingUnits: 300 },
    alpha: {
      ...from("2026-12-07", "2027-05-28"),
      type: "cty_SBSK_A2",
      entryLevel: null,
      targetLevel: "A2",
      teachingUnits: 400,
    },
    endless: { ...from("2026-12-07", "2027-01-08"), endsOn: null, entryLevel: "A2" },
  };
  for (const [name, data] of Object.entries(worlds)) made[name] = await makeCourse(service, provider, data);
});
afterAll(() => service.stop());

async function pathways(more: object, first = 10): Promise<any> {
  const profile = { municipality: solingen, level: "A2", goal: "B2", near: { ...centre, km: 20 }, ...more };
  const { data, errors, statements } = await service.ask(
    `query ($profile: CourseProfile!, $first: Int!) { coursePathways(profile: $profile, first: $first) {
      steps { id } days waitingDays teachingUnits } }`,
    { profile, first },
  );
  expect(errors).toEqual([]);
  expect(statements).toBe(2);
  return data.coursePathways.map(({ steps, ...rest }: any) => ({
    steps: steps.map(({ id }: any) => named(id)),
    ...rest,
  }));
}
const stepsOf = async (more: object) => (await pathways(more)).map(({ steps }: any) => steps.join(" "));

describe("ways from a level to a goal", () => {
  it("are all chains in which one course ends before the next begins, the soonest first", async () => {
    // From 19 November: 18 days to the first course, 201 in it, 9 until the next, 145 in that.
    expect(await pathways({})).toEqual(
      [
        { steps: ["b1Early", "b2July"], days: 373, waitingDays: 27, teachingUnits: 900 },
        { steps: ["b1Early", "b2August"], days: 394, waitingDays: 62, teachingUnits: 900 },
        { steps: ["b1Late", "b2August"], days: 394, waitingDays: 62, teachingUnits: 800 },
      ].toSorted(
        (one, other) =>
          one.days - other.days || one.waitingDays - other.waitingDays || one.teachingUnits - other.teachingUnits,
      ),
    );
  });

  it("give no more than are asked for", async () => {
    expect(await pathways({}, 1)).toHaveLength(1);
  });

  it("may repeat once, if the person may, and never otherwise", async () => {
    expect(await stepsOf({})).not.toContain("repeat b2July");
    const repeating = await pathways({ mayRepeat: true });
    expect(repeating[0]).toMatchObject({ steps: ["repeat", "b2SameDay"], teachingUnits: 700 });
    for (const { steps } of repeating) expect(steps.filter((step: string) => step === "repeat").length).toBeLessThan(2);
  });

  it("reach as far as the person can go", async () => {
    const [soonest] = await pathways({ near: { ...centre, km: 150 } });
    expect(soonest.steps).toEqual(["b1Early", "b2FarAway"]);
  });

  it("lead from the first words over several levels, and to B1 where no goal is named", async () => {
    expect(await stepsOf({ level: "PRE_A1", goal: null })).toEqual([]);
    const late = await makeCourse(service, provider, {
      ...centre,
      startsOn: "2027-06-07",
      endsOn: "2027-10-29",
      entryLevel: "A2",
      teachingUnits: 500,
    });
    made.b1Summer = late;
    expect(await stepsOf({ level: "PRE_A1", goal: null })).toEqual(["alpha b1Summer"]);
    expect((await stepsOf({ goal: null })).slice(0, 2)).toEqual(["b1Early", "b1Late"]);
    expect((await stepsOf({ level: "B1", goal: null }))[0]).toBe("b2SameDay");
    expect(await stepsOf({ level: "C2", goal: null })).toEqual([]);
  });

  it("refuse to look for none, or for more than ten", async () => {
    for (const first of [0, 11]) {
      const { errors } = await service.ask(
        `query ($first: Int!) { coursePathways(profile: { municipality: "${solingen}", level: A1 }, first: $first) { days } }`,
        { first },
      );
      expect(errors).toMatchObject([{ extensions: { code: "INVALID_PAGE_SIZE" } }]);
    }
  });
});

describe("chains", () => {
  /** Every chain there is, by trying everything. */
  function everyChain(legs: Leg[], journey: Journey): Chain[] {
    const found: Chain[] = [];
    const go = (chain: Leg[], level: number): void => {
      const last = chain.at(-1)?.end ?? journey.earliest - 1;
      if (level >= journey.goal) {
        const taught = chain.reduce((sum, { start, end }) => sum + end - start + 1, 0);
        const days = last - journey.earliest + 1;
        found.push({
          legs: chain,
          days,
          waitingDays: days - taught,
          units: chain.reduce((sum, { units }) => sum + units, 0),
        });
        return;
      }
      for (const leg of legs) {
        const inFamily = [...chain, leg].filter(({ family }) => family === leg.family);
        const units = inFamily.reduce((sum, each) => sum + each.units, 0);
        const repeats = [...chain, leg].filter(({ repeat }) => repeat).length;
        const legal =
          leg.start > last &&
          leg.entry <= level &&
          leg.target > level &&
          leg.entry < journey.goal &&
          (leg.familyUnits === null || units <= leg.familyUnits) &&
          repeats <= (journey.mayRepeat ? 1 : 0);
        if (legal) go([...chain, leg], leg.target);
      }
    };
    go([], journey.level);
    return found;
  }

  it("are the best of all there are, in 200 random worlds", () => {
    let found = 0;
    for (let world = 0; world < 200; world++) {
      const random = new Random(`pathways ${world}`);
      const legs = Array.from({ length: 14 }, (_, number): Leg => {
        const entry = random.int(0, 5);
        const start = random.int(1, 60);
        const family = random.pick(["INTEGRATIONSKURS", "BERUFSSPRACHKURS"]);
        return {
          id: `leg ${number}`,
          entry,
          target: Math.min(7, Math.max(entry, 1) + random.int(1, 2)),
          start,
          end: start + random.int(3, 25),
          units: random.pick([300, 400, 700]),
          family,
          familyUnits: family === "INTEGRATIONSKURS" ? 1_200 : null,
          repeat: random.chance(0.15),
        };
      });
      const journey = {
        level: random.int(1, 3),
        goal: random.int(4, 6),
        earliest: random.int(1, 10),
        mayRepeat: random.chance(0.5),
      };
      const keyOf = ({ days, waitingDays, units }: Chain) => `${days} ${waitingDays} ${units}`;
      const best = everyChain(legs, journey)
        .toSorted(
          (one, other) => one.days - other.days || one.waitingDays - other.waitingDays || one.units - other.units,
        )
        .slice(0, 3);
      const chains = chainLegs(legs, journey, 3);
      expect(chains.map(keyOf), `world ${world}`).toEqual(best.map(keyOf));
      found += chains.length;
    }
    expect(found).toBeGreaterThan(100);
  });
});
