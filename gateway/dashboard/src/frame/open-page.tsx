import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { pages } from "../pages/pages.ts";
import { Notice } from "../parts/notice.tsx";
import { Skeleton } from "../parts/panel.tsx";
import { page } from "../view-state.ts";
import { frameWords } from "./words.ts";

/** The page that the address names, loaded when it is first entered. */
export function OpenPage() {
  const name = page.value;
  const [loaded, setLoaded] = useState<{ name: string; Page: ComponentType | null }>();
  const words = frameWords.value;
  useLayoutEffect(() => {
    const load = pages[name];
    if (!load) return setLoaded({ name, Page: null });
    load().then(
      ({ Page }) => setLoaded({ name, Page }),
      () => setLoaded({ name, Page: null }),
    );
  }, [name]);
  useEffect(() => {
    document.title = `${words.pages[name]} – ${words.title}`;
  }, [name, words]);
  if (loaded?.name !== name) return <Skeleton lines={12} />;
  return loaded.Page ? <loaded.Page /> : <Notice kind="danger">{words.pageFailed}</Notice>;
}
