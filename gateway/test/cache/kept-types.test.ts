import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@kommgraph/infra";
import { buildSchema, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { keptTypes, toldBy, untoldFields } from "../../src/cache/kept-types.ts";

describe("the list of what may be kept", () => {
  const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
  const supergraph = buildSchema(read("schema/supergraph.graphql"), { assumeValidSDL: true });

  it("names types and fields that there are", () => {
    for (const name of keptTypes) expect(isCompositeType(supergraph.getType(name)), name).toBe(true);
    for (const place of untoldFields) {
      const [type = "", field = ""] = place.split(".");
      const owner = supergraph.getType(type);
      expect((isObjectType(owner) || isInterfaceType(owner)) && field in owner.getFields(), place).toBe(true);
    }
  });

  it("has every type that a feed tells, and none of what only some may see", () => {
    const services = ["municipalities", "organizations", "courses", "funding", "network"];
    const told = services.flatMap((service) => [
      ...read(`services/${service}/src/feed.ts`).matchAll(/^ {2}([A-Z]\w+)(?=:|\()/gm),
    ]);
    expect(told.length).toBeGreaterThan(15);
    for (const [, type] of told) expect(keptTypes.has(type as string), type).toBe(true);
    expect([...toldBy.keys()].sort()).toEqual(told.map(([, type]) => type).sort());
    for (const service of services) {
      const own = [...toldBy].filter(([, owner]) => owner === service).map(([type]) => type);
      for (const type of own) expect(read(`services/${service}/src/feed.ts`)).toContain(`  ${type}`);
    }
    for (const type of keptTypes)
      expect(type).not.toMatch(/Referral|Application|History|Webhook|Payload|Disburse|Change/);
  });
});
