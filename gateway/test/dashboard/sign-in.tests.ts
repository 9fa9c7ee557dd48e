import { describe, expect, it } from "vitest";
import { dashboardUrl, openDashboard, settled, startGateway, stopGateway } from "./dashboard.ts";
import { audience, client, startSignInIssuer } from "./sign-in-issuer.ts";

describe("signing in", () => {
  it("leads over the issuer back to the same view, with a token that is kept in memory alone", async () => {
    const back = dashboardUrl().split("?")[0] ?? "";
    const issuer = await startSignInIssuer(back, { partner: "mun_05122000", roles: ["editor"] });
    await stopGateway();
    await startGateway({
      identity: { kind: "oidc", issuer: issuer.url, audience, client: undefined },
      dashboardClient: client,
    });
    try {
      const { page, requests } = await openDashboard({ search: "level=B1&picture=table", besides: issuer.url });
      expect(await page.locator("[data-persona]").count()).toBe(0);
      expect(requests.filter((request) => request.headers().authorization)).toEqual([]);
      await page.getByRole("button", { name: "Anmelden" }).click();
      await page.waitForURL(/level=B1&picture=table$/);
      await page.getByRole("button", { name: "Abmelden" }).waitFor();
      await settled(page);
      const authorization = requests.at(-1)?.headers().authorization ?? "";
      const claims = JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString());
      expect(claims).toMatchObject({ iss: issuer.url, aud: audience, partner: "mun_05122000", roles: ["editor"] });
      const kept = await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])");
      expect(kept).toBe('[{},{},""]');
      expect(page.url()).not.toMatch(/code=|state=/);
    } finally {
      await stopGateway();
      await startGateway();
      await issuer.stop();
    }
  }, 60_000);
});
