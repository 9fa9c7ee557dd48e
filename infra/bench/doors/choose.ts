import type { Browser } from "playwright-core";
import { openCold, type Speed, settled } from "./browser.ts";
import type { Choice } from "./views.ts";

/** Milliseconds from a choice on a page that is there until the page that shows it is drawn. */
export async function choose(
  browser: Browser,
  address: string,
  { label, value }: Choice,
  speed: Speed,
): Promise<number> {
  const { page, close } = await openCold(browser, address, speed);
  const chosen = Number(await page.evaluate(take(label, value)));
  const drawn = await settled(page);
  await close();
  return drawn - chosen;
}

/** Takes it as a person does, and says when; in the page itself, so that nothing on the way to it counts. */
function take(label: string, value: string | undefined): string {
  return `(() => {
    const named = [...document.querySelectorAll("label")];
    const { control } = named.find((one) => one.querySelector("span")?.textContent === ${JSON.stringify(label)});
    const value = ${JSON.stringify(value ?? null)};
    const chosen = performance.now();
    benchDrawn = Infinity;
    if (value === null) control.click();
    else {
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return chosen;
  })()`;
}
