import { describe, expect, it, vi } from "vitest";
import { openSandbox, read, run, soon } from "./page.ts";

describe("a bad day", () => {
  it("says that the gateway cannot be reached, shows nothing of the answer before, and goes on when it is back", async () => {
    const { page } = await openSandbox();
    await run(page);
    await page.waitForSelector('[data-action="table"]:not([disabled])');
    await page.route("**/*", (route) => route.abort("connectionrefused"));
    await page.click(".graphiql-execute-button");
    await vi.waitFor(
      async () => expect(await read(page, ".graphiql-response")).toContain("The gateway cannot be reached."),
      soon,
    );
    expect(await read(page, ".graphiql-response")).not.toContain("stack");
    expect(await page.locator(".calls").textContent()).not.toMatch(/ ms/);
    await page.waitForSelector('[data-action="table"][disabled]');
    await page.selectOption(".persona select", "ministry");
    await page.getByText("Not changed: the gateway cannot be reached.").waitFor();
    expect(await page.locator(".persona select").inputValue()).toBe("nobody");
    await page.evaluate("location.hash = '#/limits'");
    const again = page.getByRole("button", { name: "Try again" });
    await again.waitFor();
    await page.unroute("**/*");
    await again.click();
    await page.locator('[data-limit="pointsPerMinute"]').waitFor();
  });

  it("has the answer below the editors on a phone", async () => {
    const { page } = await openSandbox({ viewport: { width: 360, height: 800 } });
    const [editors, response] = [".graphiql-editors", ".graphiql-response"].map((part) => page.locator(part));
    const [above, below] = [await editors?.boundingBox(), await response?.boundingBox()];
    expect(below?.width).toBeGreaterThan(240);
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});
