import type { Page } from "playwright-core";

/** The rows of the tables in the block of that title as they are seen, without their head. */
export async function rowsOf(page: Page, title: string | RegExp): Promise<string[][]> {
  const block = page.locator("main section.panel", { has: page.getByRole("heading", { level: 2, name: title }) });
  await block.locator("tbody tr").first().waitFor();
  const script = (sections: unknown[]) =>
    (sections as any[]).flatMap((section) =>
      [...section.querySelectorAll("tbody tr")].map((row) =>
        [...row.children].map((cell: { textContent: string }) => cell.textContent),
      ),
    );
  return (await block.evaluateAll(script)) as string[][];
}
