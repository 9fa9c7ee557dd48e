import type { TestService } from "@kommgraph/infra/testing";
import { makeCourse } from "./made-world.ts";

/** Courses of the world by what they are like. */
export const made: Record<string, string> = {};
export const named = (id: string) => Object.entries(made).find(([, one]) => one === id)?.[0] ?? id;

/** Solingen's centre is the place of the person; one degree of latitude is 111.2 km. */
export const centre = { latitude: 51.1703, longitude: 7.0833 };
const north = (km: number) => ({ latitude: centre.latitude + km / 111.195, longitude: centre.longitude });
export const near = { ...centre, km: 20 };
export const mornings = ["MONDAY", "WEDNESDAY"].map((day) => ({ day, from: "08:30", to: "12:00" }));

/** Makes the courses among which a person may choose. */
export async function makeChoice(service: TestService, provider: string): Promise<void> {
  const standard = { ...centre, times: mornings };
  const worlds: Record<string, object> = {
    perfect: {},
    later: { startsOn: "2026-12-28" },
    tooLate: { startsOn: "2027-02-01" },
    farther: north(10),
    outOfReach: north(63),
    full: { booked: 20, waiting: 3 },
    withCare: { childcare: true },
    forParents: { targetGroups: ["PARENTS"] },
    forYouth: { targetGroups: ["YOUTH"] },
    inArabic: { languages: ["de", "ar"] },
    onFridays: { times: [...mornings, { day: "FRIDAY", from: "08:30", to: "12:00" }] },
    someDay: { times: [] },
    fromTheStart: { entryLevel: null },
    fromA2: { entryLevel: "A2" },
    toB2: { type: "cty_BSK_B2", entryLevel: "B1", targetLevel: "B2" },
    repeat: { type: "cty_IK_WIEDERHOLUNG", entryLevel: "A2" },
    online: { online: true, latitude: null, longitude: null },
    begun: { startsOn: "2026-11-18" },
    closed: { registerBy: "2026-11-17" },
    inTwoYears: { startsOn: "2028-11-20", endsOn: "2029-05-01" },
  };
  for (const [name, data] of Object.entries(worlds))
    made[name] = await makeCourse(service, provider, { ...standard, ...data });
}
