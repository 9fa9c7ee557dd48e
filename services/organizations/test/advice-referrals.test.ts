import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import { acting, office, refer, solingen, someOffer, wuppertal } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

describe("a list of referrals", () => {
  it("shows each side its own, filtered and paged in one statement, with steps and offers in one more each", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 3 });
    const ids: string[] = [];
    for (const from of [solingen, wuppertal, solingen, wuppertal, solingen])
      ids.unshift((await refer(service, offer, from)).id);
    const query = `query ($first: Int!, $after: String, $state: [ReferralState!]) {
      adviceReferrals(filter: { offer: "${offer}", state: $state }, first: $first, after: $after) {
        nodes { id from { id } offer { id title } history { state } } pageInfo { endCursor hasNextPage } } }`;
    const counsellor = acting(provider, "provider");
    const all = await service.ask(query, { first: 100 }, { who: counsellor });
    expect(all.data.adviceReferrals.nodes.map(({ id }: any) => id)).toEqual(ids);
    expect(all.statements).toBe(3);
    const two = await service.ask(query, { first: 2 }, { who: counsellor });
    const { endCursor: after } = two.data.adviceReferrals.pageInfo;
    const rest = await service.ask(query, { first: 10, after }, { who: counsellor });
    expect(rest.data.adviceReferrals.nodes.map(({ id }: any) => id)).toEqual(ids.slice(2));
    const own = await service.ask(query, { first: 10, state: ["HELD"] }, { who: acting(wuppertal, "caseworker") });
    expect(own.data.adviceReferrals.nodes).toMatchObject([{ id: ids[3], from: { id: wuppertal } }]);
  });

  it("hangs on the municipality too, for its own caseworkers", async () => {
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Municipality", id: $id }]) {
      ... on Municipality { adviceReferrals(state: [WAITING], first: 100) { totalCount nodes { from { id } state } } } } }`;
    const { data } = await service.ask(query, { id: wuppertal }, { who: acting(wuppertal, "caseworker") });
    const { nodes, totalCount } = data._entities[0].adviceReferrals;
    expect(totalCount).toBe(nodes.length);
    expect(nodes).toContainEqual({ from: { id: wuppertal }, state: "WAITING" });
    const foreign = await service.ask(query, { id: wuppertal }, { who: office });
    expect(foreign.data._entities).toEqual([{ adviceReferrals: null }]);
    expect(foreign.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
