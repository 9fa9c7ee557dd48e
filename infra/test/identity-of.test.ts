import { describe, expect, it } from "vitest";
import { readConfig, StartError } from "../src/config.ts";
import { identityOf } from "../src/identity/identity-of.ts";

const production = {
  NODE_ENV: "production",
  GATEWAY_SECRET: "a secret for tests alone that is long enough",
  CASE_SECRET: "another secret for tests alone, long enough",
};
const of = (environment: Record<string, string>) => identityOf(readConfig(environment));

describe("who is believed to be whom", () => {
  it("is a persona on a developer's machine, and nobody where that is switched off", () => {
    expect(of({})).toEqual({ kind: "dev" });
    expect(of({ IDENTITY: "off" })).toEqual({ kind: "off" });
  });

  it("is what an issuer says, wherever one is named", () => {
    const named = { OIDC_ISSUER: "https://issuer.example", OIDC_AUDIENCE: "graph" };
    const believed = { kind: "oidc", issuer: "https://issuer.example", audience: "graph", client: undefined };
    expect(of(named)).toEqual(believed);
    expect(of({ ...production, ...named })).toEqual(believed);
  });

  it.each([
    ["nobody was named", {}, /set OIDC_ISSUER and OIDC_AUDIENCE, or IDENTITY=off/],
    ["everybody could be anybody", { IDENTITY: "dev" }, /IDENTITY=dev .* refused with NODE_ENV=production/],
    ["the audience is missing", { OIDC_ISSUER: "https://issuer.example" }, /OIDC_AUDIENCE/],
  ])("stops a production start where %s", (_what, environment, sentence) => {
    expect(() => of({ ...production, ...environment })).toThrow(StartError);
    expect(() => of({ ...production, ...environment })).toThrow(sentence);
  });

  it("needs secrets in production that a developer's machine makes itself", () => {
    expect(() => readConfig({ NODE_ENV: "production" })).toThrow(/GATEWAY_SECRET is missing/);
    expect(() => readConfig({ ...production, CASE_SECRET: "" })).toThrow(/CASE_SECRET is missing/);
  });
});
