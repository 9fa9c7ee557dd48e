import { useEffect, useState } from "preact/hooks";

/** A part of the page that is loaded when it is first entered; undefined until it is there. */
export function useLater<Module extends object>(wanted: boolean, load: () => Promise<Module>): Module | undefined {
  const [loaded, setLoaded] = useState<Module>();
  useEffect(() => {
    if (wanted && !loaded) void load().then(setLoaded);
  }, [wanted, loaded, load]);
  return loaded;
}
