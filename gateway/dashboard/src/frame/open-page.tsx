import { useEffect } from "preact/hooks";
import { pages } from "../pages/pages.ts";
import { Later } from "../parts/later.tsx";
import { page } from "../view-state.ts";
import { frameWords } from "./words.ts";

/** The page that the address names, loaded when it is first entered. */
export function OpenPage() {
  const name = page.value;
  const words = frameWords.value;
  useEffect(() => {
    document.title = `${words.pages[name]} – ${words.title}`;
  }, [name, words]);
  const load = pages[name];
  return load ? <Later load={load}>{({ Page }) => <Page />}</Later> : null;
}
