import { rooms } from "../page-names.ts";
import { pages } from "../pages/pages.ts";
import { page, pageHref } from "../view-state.ts";
import { frameWords } from "./words.ts";

/** The rooms of the dashboard. */
export function Navigation() {
  const words = frameWords.value;
  return (
    <nav id="navigation" class="rooms" aria-label={words.navigation} tabIndex={-1}>
      <ul>
        {rooms
          .filter((name) => pages[name])
          .map((name) => (
            <li key={name}>
              <a href={pageHref(name)} aria-current={page.value === name ? "page" : undefined}>
                {words.pages[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
