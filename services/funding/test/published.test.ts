import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

const mgffi = "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008";
const mais = "Ministerium für Arbeit, Integration und Soziales NRW, Pressemitteilung vom 27.10.2010";
const mkffi = "Ministerium für Kinder, Familie, Flüchtlinge und Integration NRW, Pressemitteilung vom 05.11.2020";
const factCheck = "NRWSPD, Faktencheck – Was NRW für die Integration tut (2016)";
const inferred = `${factCheck}; the source gives day and month only, the year is inferred`;

/** Every row of the seeds: programme, metric, value, unit, as of, precision, qualifier, source. */
const rows = [
  ["KOMM_IN", "projects_approved_in_round", "57", "projects", "2008-10-08", "DAY", "EXACT", mgffi],
  ["KOMM_IN", "municipalities_in_round", "57", "municipalities", "2008-10-08", "DAY", "EXACT", mgffi],
  ["KOMM_IN", "funding_volume_round", "2450000", "EUR", "2008-10-08", "DAY", "ABOUT", mgffi],
  ["KOMM_IN", "municipalities_cumulative", "86", "municipalities", "2008-10-08", "DAY", "EXACT", mgffi],
  ["KOMM_IN", "projects_cumulative", "212", "projects", "2008-10-08", "DAY", "EXACT", mgffi],
  ["KOMM_IN", "municipalities_cumulative", "123", "municipalities", "2010-10-27", "DAY", "EXACT", mais],
  ["KOMM_IN", "cities_cumulative", "100", "cities", "2010-10-27", "DAY", "EXACT", mais],
  ["KOMM_IN", "districts_cumulative", "23", "Kreise", "2010-10-27", "DAY", "EXACT", mais],
  ["KOMM_IN", "projects_cumulative", "359", "projects", "2010-10-27", "DAY", "EXACT", mais],
  ["KOMM_IN", "funding_cumulative", "15000000", "EUR", "2010-10-27", "DAY", "ABOUT", mais],
  ["KOMM_AN", "budget", "13400000", "EUR", "2016-01-01", "YEAR", "EXACT", factCheck],
  ["KOMM_AN_I", "budget_ki_staff_material", "4200000", "EUR", "2016-01-01", "YEAR", "EXACT", factCheck],
  ["KOMM_AN_II", "budget_volunteering", "7700000", "EUR", "2016-01-01", "YEAR", "EXACT", factCheck],
  ["KOMM_AN_III", "budget_integration_agencies", "1500000", "EUR", "2016-01-01", "YEAR", "EXACT", factCheck],
  ["BRUECKENPROJEKTE", "budget", "20000000", "EUR", "2016-01-01", "YEAR", "EXACT", factCheck],
  ["BRUECKENPROJEKTE", "applications", "600", "applications", "2016-01-01", "YEAR", "ABOUT", factCheck],
  ["BRUECKENPROJEKTE", "children", "5000", "children", "2016-01-01", "YEAR", "MORE_THAN", factCheck],
  ["KITA_AUSBAU", "places", "21000", "places", "2016-01-01", "YEAR", "ABOUT", factCheck],
  ["KI", "annual_funding", "10000000", "EUR", "2016-01-01", "YEAR", "ABOUT", factCheck],
  ["KI", "centres_existing", "50", "centres", "2016-02-12", "DAY", "EXACT", inferred],
  ["KI", "centres_possible", "54", "centres", "2016-02-12", "DAY", "EXACT", inferred],
  ["KI", "centres_existing", "54", "centres", "2020-11-05", "DAY", "EXACT", mkffi],
  ["KIM", "budget", "25000000", "EUR", "2020-01-01", "YEAR", "EXACT", mkffi],
  ["KIM", "budget_planned", "50000000", "EUR", "2021-01-01", "YEAR", "EXACT", mkffi],
];

const query = `{ programmes { code published { metric value unit asOf precision qualifier source } } }`;

describe("what was published about programmes", () => {
  it.each(rows)(
    "%s: %s is %s %s on %s (%s, %s)",
    async (code, metric, value, unit, asOf, precision, qualifier, source) => {
      const { data } = await service.ask(
        `query ($code: ID) { programme(code: $code) { published { metric value unit asOf precision qualifier source } } }`,
        { code },
      );
      const figures = data.programme.published.filter(
        (figure: any) => figure.metric === metric && figure.asOf === asOf,
      );
      expect(figures).toEqual([{ metric, value, unit, asOf, precision, qualifier, source }]);
    },
  );

  it("is these 24 figures and no other, for all programmes in two statements", async () => {
    const { data, statements } = await service.ask(query);
    const found = data.programmes.flatMap(({ code, published }: any) =>
      published.map((figure: any) => [code, ...Object.values(figure)]),
    );
    expect(found).toHaveLength(24);
    expect(new Set(found.map(String))).toEqual(new Set(rows.map(String)));
    expect(statements).toBe(2);
  });

  it("adds up where the source says so: 13.4 is 7.7 and 1.5 and 4.2 million", async () => {
    const { data } = await service.ask(`{ programme(code: "KOMM_AN") {
      published { value } components { published { value } } } }`);
    const parts = data.programme.components.flatMap(({ published }: any) =>
      published.map(({ value }: any) => BigInt(value)),
    );
    expect(parts.reduce((sum: bigint, part: bigint) => sum + part, 0n)).toBe(BigInt(data.programme.published[0].value));
  });

  it("is never mixed with what this system counted", async () => {
    const { data } = await service.ask(`{
      past: programme(code: "KOMM_IN") { published { metric } totals { recipients projects granted { amount } } }
      present: programme(code: "KOMM_AN") { published { metric value } totals { projects granted { amount } } }
    }`);
    expect(data.past.published).toHaveLength(10);
    expect(data.past.totals).toEqual({ recipients: 0, projects: 0, granted: { amount: "0.00" } });
    expect(data.present.published).toEqual([{ metric: "budget", value: "13400000" }]);
    expect(data.present.totals.projects).toBeGreaterThan(20);
  });
});
