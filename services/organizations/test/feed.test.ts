import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CommunityOffer } from "../src/community-offer/community-offer.entity.ts";
import { organizations } from "../src/service.ts";
import { act, acting, refer, solingen, someOffer, soundOffer, soundOrganization } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations, { demo: "small" });
});
afterAll(() => service.stop());

async function changesAfter(position: number): Promise<any[]> {
  const changes: any[] = [];
  for (let page: any = { next: position, more: true }; page.more; ) {
    page = await (await service.fetch(`/changes?after=${page.next}&first=1000`)).json();
    changes.push(...page.changes);
  }
  return changes;
}

describe("the change feed of organizations", () => {
  it("tells of the whole demonstration what the network needs to know", async () => {
    const changes = await changesAfter(0);
    const counts = Object.fromEntries(
      [...Map.groupBy(changes, ({ type }) => type)].map(([type, those]) => [type, those.length]),
    );
    expect(counts).toEqual({ MigrantOrganization: 600, CommunityOffer: 1_000, Qualification: expect.any(Number) });
    const [one] = await service.orm.em.fork().find(CommunityOffer, { kind: "SPORT", online: false }, { limit: 1 });
    const told = changes.find(({ id }) => id === one?.id);
    expect(told).toMatchObject({ kind: "CREATED", type: "CommunityOffer" });
    expect(told.data).toEqual({
      kind: "SPORT",
      title: one?.title,
      topic: one?.topic,
      targetGroups: one?.targetGroups,
      languages: one?.languages,
      municipality: one?.municipalityId,
      provider: one?.provider.id,
      start: one?.startsOn,
      end: one?.endsOn,
      schedule: one?.schedule,
      placeName: one?.placeName,
      latitude: one?.latitude,
      longitude: one?.longitude,
      online: false,
      capacity: one?.capacity,
      free: one?.free,
      assuredOn: one?.assuredOn,
      demonstration: true,
      version: 1,
    });
  });

  it("follows an organization from its registration to its end, and never names a referral", async () => {
    const before = (await changesAfter(0)).length;
    const { provider, offer } = await someOffer(service, { capacity: 1 });
    await refer(service, offer);
    await refer(service, offer);
    const who = acting(provider, "editor");
    await act(service, who, "reviseOrganization", { organization: provider, expectedVersion: 1, members: 200 });
    await act(service, who, "dissolveOrganization", { organization: provider, expectedVersion: 2 });
    const changes = await changesAfter(before);
    expect(changes.map(({ kind, type, data }) => [kind, type, data?.free ?? data?.members ?? null])).toEqual([
      ["CREATED", "MigrantOrganization", 180],
      ["CREATED", "CommunityOffer", 1],
      ["UPDATED", "CommunityOffer", 0],
      ["UPDATED", "MigrantOrganization", 200],
      ["DELETED", "MigrantOrganization", null],
      ["DELETED", "CommunityOffer", null],
    ]);
    const { name: _name, ...facts } = soundOrganization;
    expect(changes[0].data).toEqual({ ...facts, name: expect.any(String), demonstration: false, version: 1 });
    expect(changes[1].data).toMatchObject({ provider, municipality: solingen, title: soundOffer.title });
    expect(JSON.stringify(changes)).not.toContain("adv_");
  });
});
