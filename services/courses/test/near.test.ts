import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course } from "../src/course/course.entity.ts";
import { whereCourse } from "../src/course/course.filter.ts";
import { courses } from "../src/service.ts";
import { everyCourse } from "./every-page.ts";

let service: TestService;
let all: any[];
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
  all = await everyCourse(service, "id free childcare municipality { id } place { point { latitude longitude } }");
});
afterAll(() => service.stop());

/** Kilometres between two points, by the haversine formula. */
function distance(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [other.latitude - one.latitude, other.longitude - one.longitude].map(radians) as [
    number,
    number,
  ];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(half));
}

interface Point {
  latitude: number;
  longitude: number;
}

const points: Record<string, Point> = {
  Solingen: { latitude: 51.171, longitude: 7.083 },
  "Köln, west": { latitude: 50.94, longitude: 6.87 },
  Aachen: { latitude: 50.776, longitude: 6.084 },
  "Minden, north-east": { latitude: 52.29, longitude: 8.92 },
  "Siegen, south-east": { latitude: 50.875, longitude: 8.02 },
  "a corner of the frame": { latitude: 50.3, longitude: 5.8 },
};
const cases = Object.keys(points).flatMap((name) => [1.5, 10, 37.5, 120, 500].map((km) => [name, km] as const));

describe("courses near a point", () => {
  it.each(cases)("are exactly those within reach: %s, %d km", async (name, km) => {
    const point = points[name] as Point;
    const args = `filter: { near: { latitude: ${point.latitude}, longitude: ${point.longitude}, km: ${km} } },`;
    const found = await everyCourse(service, "id", { args });
    const expected = all.filter(({ place }) => place.point && distance(point, place.point) <= km);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it("are not all, not none, and never those without a place", () => {
    const near = all.filter(({ place }) => place.point && distance(points.Solingen as Point, place.point) <= 37.5);
    expect(near.length).toBeGreaterThan(100);
    expect(near.length).toBeLessThan(all.length / 2);
    expect(all.filter(({ place }) => !place.point).length).toBeGreaterThan(5);
  });

  it("combine with the other conditions, also below a municipality", async () => {
    const near = { latitude: 51.171, longitude: 7.083, km: 30 };
    const { data } = await service.ask(
      `query ($near: NearInput!, $representations: [_Any!]!) {
        courses(filter: { near: $near, freeSeats: true, childcare: true }, first: 100) { totalCount nodes { id } }
        _entities(representations: $representations) { ... on Municipality {
          courses(filter: { near: $near, freeSeats: true }, first: 100) { totalCount nodes { id } } } } }`,
      { near, representations: [{ __typename: "Municipality", id: "mun_05124000" }] },
    );
    const reachable = all.filter(({ place, free }) => place.point && free > 0 && distance(near, place.point) <= 30);
    const withCare = reachable.filter(({ childcare }) => childcare).map(({ id }) => ({ id }));
    const inWuppertal = reachable.filter(({ municipality }) => municipality.id === "mun_05124000");
    expect(withCare.length).toBeGreaterThan(5);
    expect(inWuppertal.length).toBeGreaterThan(0);
    expect(data.courses).toEqual({ totalCount: withCare.length, nodes: withCare });
    expect(data._entities[0].courses).toEqual({
      totalCount: inWuppertal.length,
      nodes: inWuppertal.map(({ id }) => ({ id })),
    });
  });

  it("are found by the index of points in 30,000 courses", async () => {
    const em = service.orm.em.fork();
    await em.begin();
    await em.execute("set local role none");
    await em.execute("set local statement_timeout = 0");
    await em.execute(`insert into course (id, number, type_id, provider_id, municipality_id, title, topic, target_groups,
        languages, teaching_units, times, latitude, longitude, starts_on, capacity)
      select id || '_' || copy, number || '-' || copy, type_id, provider_id, municipality_id, title, topic,
        target_groups, languages, teaching_units, times, latitude + copy / 1000.0, longitude, starts_on, capacity
      from course, generate_series(1, 19) as copy`);
    await em.execute("analyze course");
    const near = { latitude: 51.171, longitude: 7.083, km: 5 };
    const query = em
      .createQueryBuilder(Course, "row")
      .select("id")
      .where(whereCourse({ near }) as never)
      .getFormattedQuery();
    const plan = (await em.execute(`explain ${query}`)).map((row: any) => row["QUERY PLAN"]).join("\n");
    await em.rollback();
    expect(plan).toMatch(/Index Scan (using|on) course_position_idx/);
    expect(plan).not.toMatch(/Seq Scan on course/);
  });
});
