import { createHash } from "node:crypto";
import { seed, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Need } from "../src/need/need.entity.ts";
import { inventEverything } from "../src/seed/demonstration.ts";
import { municipalities } from "../src/service.ts";

const anchor = "2026-11-16";
/** Nineteen weeks later it is summer time. */
const later = "2027-03-29";

describe("the demonstration generator", () => {
  it("makes the same bytes from the same seed and anchor", () => {
    expect(hash(inventEverything("small", anchor))).toBe(hash(inventEverything("small", anchor)));
  });

  it("shifts every date by the difference of the anchors, clocks included, and changes nothing else", () => {
    const days = (Date.parse(later) - Date.parse(anchor)) / 86_400_000;
    const rowsAt = (day: string) => inventEverything("small", day).flatMap(({ rows }) => rows) as Row[];
    const before = rowsAt(anchor);
    const after = rowsAt(later);
    expect(after).toHaveLength(before.length);
    expect(after.map(localDates)).toEqual(before.map((row) => moved(localDates(row), days)));
    expect(after).not.toEqual(before);
  });

  it("gives every row the mark of an invented one, and an id that no other row has", () => {
    for (const size of ["small", "large"] as const) {
      const rows = inventEverything(size, anchor).flatMap(({ rows }) => rows) as Row[];
      expect(rows.filter(({ demonstration }) => demonstration !== true)).toEqual([]);
      const ids = rows.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("counts no group under five", () => {
    const needs = inventEverything("small", anchor).find(({ entity }) => entity === Need);
    const people = (needs?.rows ?? []).map((row) => Number((row as Row).people));
    expect(people).toHaveLength(2_500);
    expect(Math.min(...people)).toBe(5);
  });
});

describe("the demonstration in the database", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService(municipalities, { demo: "small" });
  });
  afterAll(() => service.stop());

  it("moves every column that holds a date of its own", async () => {
    const rows = await service.orm.em.fork().execute(`
      select table_name, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns
      where table_schema = 'municipalities' and data_type in ('date', 'timestamp with time zone') and table_name in (
        select table_name from information_schema.columns
        where table_schema = 'municipalities' and column_name = 'demonstration')
      group by table_name`);
    const listed = Object.entries(municipalities.demonstration?.dates ?? {});
    expect(Object.fromEntries(rows.map((row: any) => [row.table_name, row.columns]))).toEqual(
      Object.fromEntries(listed.map(([table, columns]) => [table, columns.toSorted()])),
    );
  });

  it("is after nineteen weeks what the generator makes for that week, to the byte", async () => {
    const fresh = await testService(municipalities);
    const options = { demo: "small", today: new Date(`${later}T10:00:00Z`), progress: () => {} } as const;
    expect(await seed(service.orm, municipalities, options)).toMatchObject({ demonstration: "moved" });
    expect(await seed(fresh.orm, municipalities, options)).toMatchObject({ demonstration: "loaded" });
    const moved = await rowsOf(service);
    expect(moved.match(/\n/g)?.length).toBeGreaterThan(5_000);
    expect(createHash("sha256").update(moved).digest("hex")).toBe(
      createHash("sha256")
        .update(await rowsOf(fresh))
        .digest("hex"),
    );
    await fresh.stop();
  });
});

type Row = Record<string, unknown>;

function hash(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/** The row with instants as people in North Rhine-Westphalia read them. */
function localDates(row: Row): Row {
  return mapped(row, (value) => (value instanceof Date ? berlin.format(value) : value));
}

function moved(row: Row, days: number): Row {
  return mapped(row, (value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(value) ? shifted(value, days) : value,
  );
}

function shifted(value: string, days: number): string {
  const day = new Date(Date.parse(value.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}${value.slice(10)}`;
}

function mapped(row: Row, change: (value: unknown) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
}

const berlin = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "medium" });

/** Every demonstration row of a database as text, a line each. */
async function rowsOf({ orm }: TestService): Promise<string> {
  const tables = [...Object.keys(municipalities.demonstration?.dates ?? {}), "concept_chapter", "practice"].toSorted();
  const texts = await Promise.all(
    tables.map((table) =>
      orm.em
        .fork()
        .execute(
          `select string_agg("row"::text, E'\\n' order by "row"::text) as text from "${table}" "row" where demonstration`,
        ),
    ),
  );
  return texts.map(([row]: any) => row.text).join("\n");
}
