import { describe, expect, it, vi } from "vitest";
import { openSandbox, read, run, soon, write } from "./page.ts";

describe("the first use", () => {
  it("lets people act as one of the personas, and shows as whom they ask", async () => {
    const { page, wrongs } = await openSandbox();
    await page.selectOption(".persona select", "integration-centre");
    await page.waitForSelector(".persona.acting");
    const sent = page.waitForRequest((request) => request.url().endsWith("/graphql") && request.method() === "POST");
    await page.click('[data-example="03-who-is-in-charge"]');
    const token = (await sent).headers().authorization ?? "";
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(claims).toMatchObject({ partner: "mun_05122000", roles: ["editor"] });
    // Until it is answered, the same button stops it.
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("Ausländerbehörde"), soon);
    await page.selectOption(".persona select", "nobody");
    const next = page.waitForRequest((request) => request.url().endsWith("/graphql") && request.method() === "POST");
    await page.click(".graphiql-execute-button");
    expect((await next).headers().authorization).toBeUndefined();
    expect(wrongs).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "runs an example from the menu, asks nobody else and keeps its policy (%s)",
    async (colorScheme) => {
      const { page, wrongs } = await openSandbox({ colorScheme });
      await page.click('[data-example="03-who-is-in-charge"]');
      await vi.waitFor(
        async () => expect(await read(page, ".graphiql-response")).toContain("Ausländerbehörde Städteregion Aachen"),
        soon,
      );
      expect(await read(page, ".graphiql-editor-tool")).toContain('"search": "Alsdorf"');
      expect(await page.locator(".calls").textContent()).toMatch(/municipalities 1 request, \d statements/);
      const background = await page.evaluate("getComputedStyle(document.querySelector('#sandbox')).backgroundColor");
      expect(background).toBe(colorScheme === "light" ? "rgb(243, 245, 248)" : "rgb(22, 29, 41)");
      expect(wrongs).toEqual([]);
    },
  );

  it("stands ready to run, and runs what a person writes, with the keyboard", async () => {
    const { page, wrongs } = await openSandbox();
    expect(await page.locator("header.top").textContent()).toMatch(/courses.*invented for demonstration/s);
    expect(await page.locator("footer.sources").textContent()).toContain("© Statistisches Bundesamt (Destatis) 2023");
    expect(await page.locator('a[href="/schema.graphql"][download]').count()).toBe(1);
    await run(page);
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain('"name": "Solingen"'), soon);
    await write(page, ".graphiql-query-editor", 'query Towns { municipality(ags: "05111000") { name } }');
    await vi.waitFor(async () => expect(await read(page, ".graphiql-query-editor")).toContain("05111000"), soon);
    await page.keyboard.press("Control+Enter");
    await vi.waitFor(async () => expect(await read(page, ".graphiql-response")).toContain("Düsseldorf"), soon);
    expect(wrongs).toEqual([]);
  });
});
