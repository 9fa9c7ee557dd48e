import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Types into a field for towns and takes what it offers, as the keyboard does. */
export async function chooseTown(page: Page, label: string, typed: string, name: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.fill(typed);
  await expect
    .poll(
      () => page.locator("datalist option").evaluateAll((options) => options.map((one) => one.getAttribute("value"))),
      {
        timeout: 15_000,
      },
    )
    .toContain(name);
  await field.fill(name);
}
