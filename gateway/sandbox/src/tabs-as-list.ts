import { useEffect } from "react";

/**
 * GraphiQL's tabs are tabs that hold buttons, which assistive technology cannot make sense of. They become what they
 * are: a list of buttons, one of which stands for what is shown.
 */
export function TabsAsList() {
  useEffect(() => {
    const header = document.querySelector(".graphiql-session-header");
    if (!header) return;
    mend(header);
    const observer = new MutationObserver(() => mend(header));
    observer.observe(header, { subtree: true, childList: true, attributeFilter: ["role", "aria-selected"] });
    return () => observer.disconnect();
  }, []);
  return null;
}

function mend(header: Element): void {
  const list = header.querySelector('[role="tablist"]');
  list?.removeAttribute("role");
  for (const item of header.querySelectorAll(".graphiql-tab")) {
    const selected = item.getAttribute("aria-selected");
    item.removeAttribute("role");
    if (selected === null) continue;
    item.removeAttribute("aria-selected");
    item.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", selected);
  }
}
