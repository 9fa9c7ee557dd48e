import { randomUUID } from "node:crypto";
import type { Who } from "../../src/identity/who.ts";
import type { Subgraph } from "./subgraph.ts";

/** A provider's whole list in calls of 1,000 rows: new, the same again, and with every title changed; in seconds. */
export async function nightlyRun(service: Subgraph, provider: string, count: number) {
  const rows = Array.from({ length: count }, (_, number) => ({
    number: `night ${number}`,
    type: "IK_ALLGEMEIN",
    title: "Integrationskurs am Vormittag",
    municipality: "mun_05122000",
    targetGroups: ["EVERYONE"],
    languages: ["de"],
    start: new Date(Date.now() + (40 + (number % 100)) * 86_400_000).toISOString().slice(0, 10),
    capacity: 20,
    latitude: 51.17,
    longitude: 7.08,
    times: ["MONDAY", "TUESDAY", "WEDNESDAY"].map((day) => ({ day, from: "08:30", to: "12:45" })),
  }));
  const send = async (courses: object[]): Promise<string> => {
    const start = Date.now();
    for (let at = 0; at < courses.length; at += 1_000) {
      const input = { idempotencyKey: randomUUID(), provider, courses: courses.slice(at, at + 1_000) };
      const who: Who = { partner: provider, roles: ["reader", "integration"], subject: "bench" };
      const { data } = await service.ask(mutation, { input }, who);
      const { userErrors, rows: answers } = data.upsertCourses;
      const rejected = answers.filter(({ outcome }: { outcome: string }) => outcome === "REJECTED");
      if (userErrors.length + rejected.length > 0) throw new Error(JSON.stringify(data).slice(0, 500));
    }
    return ((Date.now() - start) / 1000).toFixed(1);
  };
  const first = await send(rows);
  const again = await send(rows);
  const changed = await send(rows.map((row) => ({ ...row, title: "Integrationskurs am Abend" })));
  return { first, again, changed };
}

const mutation = `mutation ($input: UpsertCoursesInput!) { upsertCourses(input: $input) {
  created updated unchanged rows { index outcome } userErrors { code message } } }`;
