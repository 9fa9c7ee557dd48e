import { Random } from "@kommgraph/schema";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { PartnerGraph } from "../src/link/partner-graph.ts";

type Links = [string, string][];

const id = fc.integer({ min: 0, max: 13 }).map((number) => `org_${number}`);
const links: fc.Arbitrary<Links> = fc.array(fc.tuple(id, id), { maxLength: 24, size: "max" });

function graphOf(given: Links): PartnerGraph {
  const graph = new PartnerGraph();
  graph.replace([], given);
  return graph;
}

/** Everything that can be reached, found by asking again and again whether a link leads on. */
function reach(given: Links, from: string, without?: string): Set<string> {
  const reached = new Set([from]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [one, other] of given) {
      if (one === without || other === without) continue;
      if (reached.has(one)) reached.add(other);
      if (reached.has(other)) reached.add(one);
    }
  }
  return reached;
}

function distance(given: Links, from: string, to: string): number | null {
  let known = new Set([from]);
  for (let length = 0; ; length++) {
    if (known.has(to)) return length;
    const next = new Set(known);
    for (const [one, other] of given) {
      if (known.has(one)) next.add(other);
      if (known.has(other)) next.add(one);
    }
    if (next.size === known.size) return null;
    known = next;
  }
}

describe("links in memory", () => {
  it("know the shortest chain, every step of which is a link", () => {
    fc.assert(
      fc.property(links, id, id, fc.integer({ min: 1, max: 6 }), (given, from, to, most) => {
        const real = given.filter(([one, other]) => one !== other);
        const present = real.flat();
        const expected = present.includes(from) && present.includes(to) ? distance(real, from, to) : null;
        const path = graphOf(given).path(from, to, most);
        if (expected === null || expected > most) {
          expect(path).toBeNull();
          return;
        }
        expect(path?.length).toBe(expected + 1);
        expect([path?.[0], path?.at(-1)]).toEqual([from, to]);
        for (const [index, one] of (path ?? []).slice(1).entries()) {
          const pair = [path?.[index], one].toSorted();
          expect(real.some((link) => link.toSorted().join() === pair.join())).toBe(true);
        }
      }),
    );
  });

  it("know who is how far away", () => {
    fc.assert(
      fc.property(links, id, fc.integer({ min: 1, max: 3 }), (given, from, depth) => {
        const real = given.filter(([one, other]) => one !== other);
        const expected = [...new Set(real.flat())]
          .map((to) => ({ id: to, distance: real.flat().includes(from) ? distance(real, from, to) : null }))
          .filter(({ distance: far }) => far !== null && far > 0 && far <= depth)
          .toSorted((one, other) => (one.distance ?? 0) - (other.distance ?? 0) || (one.id < other.id ? -1 : 1));
        expect(graphOf(given).within(from, depth)).toEqual(expected);
      }),
    );
  });

  it("know whose loss cuts the others apart, and how many", () => {
    let found = 0;
    fc.assert(
      fc.property(links, fc.uniqueArray(id, { minLength: 3, maxLength: 14, size: "max" }), (given, among) => {
        const inside = given.filter(([one, other]) => one !== other && among.includes(one) && among.includes(other));
        const expected = among.flatMap((candidate) => {
          const whole = [...reach(inside, candidate)].filter((other) => other !== candidate);
          const parts = whole.map((other) => reach(inside, other, candidate).size);
          const largest = Math.max(0, ...parts);
          return largest < whole.length ? [{ id: candidate, cutOff: whole.length - largest }] : [];
        });
        found += expected.length;
        const byLoss = expected.toSorted((one, other) => other.cutOff - one.cutOff || (one.id < other.id ? -1 : 1));
        expect(graphOf(given).bridges(among)).toEqual(byLoss);
      }),
    );
    expect(found).toBeGreaterThan(20);
  });

  it("are the same whether they were loaded at once or brought up to date bit by bit", () => {
    fc.assert(
      fc.property(links, links, fc.uniqueArray(id, { maxLength: 14 }), (before, after, touched) => {
        const stays = before.filter(([one, other]) => !touched.includes(one) && !touched.includes(other));
        const comes = after.filter(([one, other]) => touched.includes(one) || touched.includes(other));
        const fresh = graphOf([...stays, ...comes]);
        const updated = graphOf(before);
        updated.replace(touched, comes);
        const everybody = Array.from({ length: 14 }, (_, number) => `org_${number}`);
        expect(updated.bridges(everybody)).toEqual(fresh.bridges(everybody));
        for (const one of everybody) expect(updated.within(one, 3)).toEqual(fresh.within(one, 3));
      }),
    );
  });

  it("look at each of 12,000 partners and 250,000 links once, however the question goes", () => {
    const random = new Random("large");
    const partner = () => `org_${random.int(0, 11_999)}`;
    const graph = graphOf([
      ...Array.from({ length: 250_000 }, (): [string, string] => [partner(), partner()]),
      ["org_0", "org_lonely"],
    ]);
    const everybody = Array.from({ length: 12_000 }, (_, number) => `org_${number}`);
    // A county has a twentieth of the state's partners, and here a few links among them.
    const county = everybody.slice(0, 600);
    const looks = vi.spyOn(graph as unknown as { around(number: number): number[] }, "around");
    const looksFor = (question: () => unknown) => {
      looks.mockClear();
      question();
      return looks.mock.calls.length;
    };
    expect(graph.path("org_lonely", "org_7", 6)?.length).toBeGreaterThan(2);
    expect(looksFor(() => graph.path("org_lonely", partner(), 6))).toBeLessThan(12_002);
    expect(looksFor(() => graph.within("org_7", 3))).toBeLessThan(12_002);
    const links = county.reduce((sum, id) => sum + graph.within(id, 1).length, 0);
    expect(looksFor(() => graph.bridges(county))).toBeLessThan(links + 2 * county.length + 1);
  });
});
