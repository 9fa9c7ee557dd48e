import { nobody, type Role, roles, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import {
  act,
  acting,
  geldern,
  kleve,
  type MutationName,
  mutationNames,
  refer,
  solingen,
  someOffer,
  soundOffer,
  soundOrganization,
  wuppertal,
} from "./acting.ts";

let service: TestService;
let own: { provider: string; offer: string };
let foreign: { provider: string; offer: string };
let inCounty: { provider: string };
let qualification: string;
let referral: string;
beforeAll(async () => {
  service = await testService(organizations);
  own = await someOffer(service);
  foreign = await someOffer(service);
  referral = (await refer(service, own.offer)).id;
  const registered = { ...soundOrganization, name: "Gelderner Freundeskreis", municipality: geldern };
  const { payload } = await act(service, acting(geldern, "editor"), "registerOrganization", registered);
  inCounty = { provider: payload.organization.id };
  const training = { organization: own.provider, title: "Vorstandsarbeit", people: 3 };
  const recorded = await act(service, acting(own.provider, "editor"), "recordQualification", training);
  qualification = recorded.payload.qualification.id;
});
afterAll(() => service.stop());

/** Inputs that whoever may use the mutation gets no further with than a userError, so that nothing changes. */
const inputs: Record<MutationName, () => [input: Record<string, unknown>, code: string]> = {
  registerOrganization: () => [{ ...soundOrganization, members: -1 }, "OUT_OF_RANGE"],
  reviseOrganization: () => [{ organization: own.provider, expectedVersion: 99 }, "VERSION_CONFLICT"],
  dissolveOrganization: () => [{ organization: own.provider, expectedVersion: 99 }, "VERSION_CONFLICT"],
  recordQualification: () => [{ organization: own.provider, title: "x", people: 1 }, "TEXT_LENGTH"],
  reviseQualification: () => [{ qualification, expectedVersion: 99 }, "VERSION_CONFLICT"],
  publishCommunityOffer: () => [{ ...soundOffer, provider: own.provider, capacity: -1 }, "OUT_OF_RANGE"],
  reviseCommunityOffer: () => [{ offer: own.offer, expectedVersion: 99 }, "VERSION_CONFLICT"],
  withdrawCommunityOffer: () => [{ offer: own.offer, expectedVersion: 99 }, "VERSION_CONFLICT"],
  referToAdvice: () => [
    { offer: own.offer, from: solingen, caseRef: "no number", languages: ["de"] },
    "INVALID_CASE_REFERENCE",
  ],
  advanceAdviceReferral: () => [{ referral, to: "WITHDRAWN", expectedVersion: 99 }, "VERSION_CONFLICT"],
};

/** Who may: for which partner in which roles. Everybody else may not. */
const allowed: Record<MutationName, Partial<Record<"town" | "organization", Role[]>>> = {
  registerOrganization: { town: ["editor"] },
  reviseOrganization: { organization: ["editor"] },
  dissolveOrganization: { town: ["editor"], organization: ["editor"] },
  recordQualification: { organization: ["editor"] },
  reviseQualification: { organization: ["editor"] },
  publishCommunityOffer: { organization: ["editor", "provider"] },
  reviseCommunityOffer: { organization: ["editor", "provider"] },
  withdrawCommunityOffer: { organization: ["editor", "provider"] },
  referToAdvice: { town: ["caseworker"] },
  advanceAdviceReferral: { town: ["caseworker"], organization: ["provider"] },
};

/** Everybody there could be: each role for the own town and organization, a foreign one of each, and nobody's. */
function everybody(): { who: Who; standing: "town" | "organization" | "foreign"; role: Role }[] {
  const partners = [
    { partner: solingen, standing: "town" },
    { partner: own.provider, standing: "organization" },
    { partner: wuppertal, standing: "foreign" },
    { partner: kleve, standing: "foreign" },
    { partner: foreign.provider, standing: "foreign" },
    { partner: null, standing: "foreign" },
  ] as const;
  return partners.flatMap(({ partner, standing }) =>
    roles.map((role) => ({ who: acting(partner, role), standing, role })),
  );
}

describe("a mutation", () => {
  it.each(mutationNames)("%s is for those it is declared for, in every role, and for nobody else", async (name) => {
    const [input, code] = inputs[name]();
    const through: string[] = [];
    for (const { who, standing, role } of everybody()) {
      const { payload, errors } = await act(service, who, name, input);
      const may = standing !== "foreign" && Boolean(allowed[name][standing]?.includes(role));
      const verdict = errors[0]?.extensions.code ?? payload.userErrors[0]?.code;
      expect(verdict, `${who.partner} as ${role}`).toBe(may ? code : "FORBIDDEN");
      if (may) through.push(`${standing} ${role}`);
    }
    expect(through).toEqual(
      Object.entries(allowed[name]).flatMap(([standing, those]) => those.map((role) => `${standing} ${role}`)),
    );
    const { errors } = await act(service, nobody, name, input);
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("of a town is also its county's, and of no other county's", async () => {
    const input = { organization: inCounty.provider, expectedVersion: 99 };
    const verdict = async (partner: string) => {
      const { payload, errors } = await act(service, acting(partner, "editor"), "dissolveOrganization", input);
      return errors[0]?.extensions.code ?? payload.userErrors[0].code;
    };
    expect(await verdict(kleve)).toBe("VERSION_CONFLICT");
    expect(await verdict("mun_05158000")).toBe("FORBIDDEN");
  });
});

describe("a referral", () => {
  const byName = `query ($id: ID!) { adviceReferral(id: $id) { id } }`;
  const byReference = `query ($id: ID!) { _entities(representations: [{ __typename: "AdviceReferral", id: $id }]) {
    ... on AdviceReferral { id } } }`;
  const list = `{ adviceReferrals { totalCount nodes { id } } }`;

  it("is for its two sides: FORBIDDEN by its name, absent by reference and in lists for everybody else", async () => {
    for (const { who, standing, role } of everybody()) {
      const sees =
        (standing === "town" && role === "caseworker") || (standing === "organization" && role === "provider");
      const label = `${who.partner} as ${role}`;
      const named = await service.ask(byName, { id: referral }, { who });
      expect(named.data.adviceReferral, label).toEqual(sees ? { id: referral } : null);
      expect(
        named.errors.map(({ extensions }) => extensions.code),
        label,
      ).toEqual(sees ? [] : ["FORBIDDEN"]);
      const referred = await service.ask(byReference, { id: referral }, { who });
      expect(referred.data._entities, label).toEqual([sees ? { id: referral } : null]);
      const listed = await service.ask(list, {}, { who });
      if (role !== "caseworker" && role !== "provider") {
        expect(listed.errors, label).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      } else {
        expect(listed.data.adviceReferrals, label).toEqual({
          totalCount: sees ? 1 : 0,
          nodes: sees ? [{ id: referral }] : [],
        });
      }
    }
    const { data, errors } = await service.ask(byName, { id: referral });
    expect(data.adviceReferral).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("of no such id is null for those who may ask", async () => {
    const id = "adv_0199a0a0-0000-7000-8000-000000000000";
    const { data, errors } = await service.ask(byName, { id }, { who: acting(solingen, "caseworker") });
    expect([data.adviceReferral, errors]).toEqual([null, []]);
  });

  it("shows somebody with both roles for one partner no more than that partner's", async () => {
    const { data } = await service.ask(list, {}, { who: acting(foreign.provider, "caseworker", "provider") });
    expect(data.adviceReferrals.totalCount).toBe(0);
  });
});

describe("a history", () => {
  it("is for whom the thing belongs to, and for authority and ministry", async () => {
    const query = `query ($organization: ID!, $offer: ID!) {
      organization(id: $organization) { name history { kind mutation by } qualifications { title history { mutation } } }
      communityOffer(id: $offer) { title history { mutation by differences { field before after } } } }`;
    for (const { who, standing, role } of everybody()) {
      const { data, errors } = await service.ask(query, { organization: own.provider, offer: own.offer }, { who });
      const sees = standing === "organization" || role === "authority" || role === "ministry";
      const label = `${who.partner} as ${role}`;
      expect(
        errors.map(({ extensions }) => extensions.code),
        label,
      ).toEqual(sees ? [] : ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
      expect(data.communityOffer.title).toBe(soundOffer.title);
      expect(data.organization.history, label).toEqual(
        sees ? [{ kind: "CREATED", mutation: "registerOrganization", by: solingen }] : null,
      );
      if (!sees) continue;
      expect(data.organization.qualifications).toEqual([
        { title: "Vorstandsarbeit", history: [{ mutation: "recordQualification" }] },
      ]);
      const [{ by, differences }] = data.communityOffer.history;
      expect(by).toBe(own.provider);
      expect(differences).toContainEqual({ field: "capacity", before: null, after: "4" });
    }
  });
});
