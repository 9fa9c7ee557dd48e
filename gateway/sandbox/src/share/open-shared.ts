import { useEffect, useRef } from "react";
import { useOpenOperation } from "../open-operation.ts";
import { readShareLink } from "./share-link.ts";

/**
 * Opens the operation that the address holds, at the start and whenever another is put there. It is not run: whoever
 * follows a link sees first what it asks or changes. The address is cleared, so that a reload keeps what was edited.
 */
export function OpenShared() {
  const open = useOpenOperation();
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const read = () => {
      const shared = readShareLink(location.hash);
      if (shared && latest.current(shared)) history.replaceState(null, "", location.pathname);
    };
    // The editors come a moment after the page.
    const waiting = setInterval(read, 100);
    addEventListener("hashchange", read);
    return () => {
      clearInterval(waiting);
      removeEventListener("hashchange", read);
    };
  }, []);
  return null;
}
