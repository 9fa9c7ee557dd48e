import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dashboardUrl, openDashboard, settled, startGateway, stopGateway } from "./dashboard.ts";
import { audience, client, type SignInIssuer, startSignInIssuer } from "./sign-in-issuer.ts";

describe("signing in", () => {
  const secondsOfToken = 5;
  let issuer: SignInIssuer;

  beforeEach(async () => {
    const back = dashboardUrl().split("?")[0] ?? "";
    issuer = await startSignInIssuer(back, { partner: "mun_05122000", roles: ["editor"] }, secondsOfToken);
    await stopGateway();
    await startGateway({
      identity: { kind: "oidc", issuer: issuer.url, audience, client: undefined },
      dashboardClient: client,
    });
  }, 60_000);

  afterEach(async () => {
    await stopGateway();
    await startGateway();
    await issuer.stop();
  }, 60_000);

  it("leads over the issuer back to the same view, with a token that is kept in memory alone", async () => {
    const { page, requests } = await openDashboard({ search: "level=B1&picture=table", besides: issuer.url });
    expect(await page.locator("[data-persona]").count()).toBe(0);
    expect(requests.filter((request) => request.headers().authorization)).toEqual([]);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.waitForURL(/level=B1&picture=table$/);
    await page.getByRole("button", { name: "Abmelden" }).waitFor();
    await settled(page);
    const claims = claimsOf(requests.at(-1)?.headers().authorization);
    expect(claims).toMatchObject({ iss: issuer.url, aud: audience, partner: "mun_05122000", roles: ["editor"] });
    const kept = await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])");
    expect(kept).toBe('[{},{},""]');
    expect(page.url()).not.toMatch(/code=|state=/);
  }, 60_000);

  it("lasts as long as one works, with new tokens that nobody waits for and no block is drawn anew for", async () => {
    const { page, requests } = await openDashboard({ search: "page=offers", besides: issuer.url });
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("button", { name: "Abmelden" }).waitFor();
    await settled(page);
    const toTheGraph = () => requests.filter((request) => request.url().endsWith("/graphql"));
    const first = toTheGraph();
    const renewed = () =>
      page.waitForResponse((response) => response.request().postData()?.includes("grant_type=refresh_token") ?? false);
    await renewed();
    await renewed();
    expect(toTheGraph()).toHaveLength(first.length);
    const asked = page.waitForRequest("**/graphql");
    await page.getByLabel("Suche").fill("Frauen");
    await asked;
    await settled(page);
    const { exp: before } = claimsOf(first.at(-1)?.headers().authorization);
    const { exp: after } = claimsOf(toTheGraph().at(-1)?.headers().authorization);
    expect(after - before).toBeGreaterThan(secondsOfToken);
    expect(await page.locator('[data-panel-state="there"]').count()).toBe(1);
  }, 60_000);
});

function claimsOf(authorization = ""): Record<string, any> {
  return JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString());
}
