import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Goes on with the Tab key, or back with Shift, until what has the focus is what the script says of it. */
export async function tabTo(page: Page, script: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const found = () => page.evaluate(`Boolean(document.activeElement.${script})`);
  for (let step = 0; step < 40 && !(await found()); step++) await page.keyboard.press(key);
  expect(await found(), script).toBe(true);
}
