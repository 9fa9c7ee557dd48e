import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import { act, acting, codes, someOrganization } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

describe("a training", () => {
  it("is recorded while it runs, completed later, and shown with its organization", async () => {
    const organization = await someOrganization(service);
    const who = acting(organization, "editor");
    const { payload } = await act(service, who, "recordQualification", {
      organization,
      title: "Vereinsrecht",
      people: 6,
    });
    const { id } = payload.qualification;
    expect(payload.qualification).toMatchObject({
      completedOn: null,
      people: 6,
      organization: { id: organization },
      version: 1,
    });
    const completed = { qualification: id, expectedVersion: 1, completedOn: "2026-11-14", people: 5 };
    await act(service, who, "reviseQualification", completed);
    const { data } = await service.ask(
      `{ organization(id: "${organization}") { qualifications { id title completedOn people version } } }`,
    );
    expect(data.organization.qualifications).toEqual([
      { id, title: "Vereinsrecht", completedOn: "2026-11-14", people: 5, version: 2 },
    ]);
    expect(codes((await act(service, who, "reviseQualification", completed)).payload)).toEqual([
      "VERSION_CONFLICT expectedVersion",
    ]);
  });

  it("is refused with all that is wrong, in both languages", async () => {
    const organization = await someOrganization(service);
    const input = { organization, title: "x", people: 0 };
    const english = await act(service, acting(organization, "editor"), "recordQualification", input);
    const german = await act(service, acting(organization, "editor"), "recordQualification", input, "de");
    expect(codes(english.payload)).toEqual(["TEXT_LENGTH title", "OUT_OF_RANGE people"]);
    expect(english.payload.userErrors[1].message).toBe("people is 0; it must be from 1 to 100000.");
    expect(german.payload.userErrors[1].message).toBe("people ist 0; erlaubt ist 1 bis 100000.");
  });
});
