import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { firstPage, type PageName, pageNames } from "./page-names.ts";

/** How a value stands in the address; what is usual is left out of it. */
export interface Parameter<T> {
  read(text: string | null): T;
  write(value: T): string | null;
}

/** What a page keeps in the address: whoever opens it sees the same. */
export interface View<T> {
  /** The values now; reading them in a component keeps it current. */
  readonly value: T;
  /** Goes there: a new step for “back”, or, while somebody types, the same one. */
  change(difference: Partial<T>, step?: "new" | "same"): void;
  /** The address of the view with a difference; for links. */
  href(difference?: Partial<T>): string;
  /** Where the table of the view is as a file that is always new; as the public sees it. */
  latestHref(difference?: Partial<T>): string;
  /** What stands in the address and means nothing to this page, e.g. `level=Q7`. */
  strange(): string[];
}

/** Kept from page to page. */
const everywhere = ["lang", "as"] as const;

/** Empty where there is no window: the gateway, which makes files of views, says itself which one. */
const parameters = signal(new URLSearchParams(globalThis.location?.search));
globalThis.addEventListener?.("popstate", () => lookAt(location.search));

/** Looks at another view, as its address has it behind the question mark. */
export function lookAt(search: string): void {
  parameters.value = new URLSearchParams(search);
}

/** The page that is open. */
export const page: ReadonlySignal<PageName> = computed(() =>
  choice(pageNames, firstPage).read(parameters.value.get("page")),
);

/** One of the values that hold on every page. */
export function everywhereValue(name: (typeof everywhere)[number]): string | null {
  return parameters.value.get(name);
}

export function changeEverywhere(name: (typeof everywhere)[number], value: string | null): void {
  const next = new URLSearchParams(parameters.value);
  if (value === null) next.delete(name);
  else next.set(name, value);
  go(next, "same");
}

/** The view of a page. Its parameters are its own: another page may use the same names for something else. */
export function viewOf<T extends object>(name: PageName, shape: { [K in keyof T]: Parameter<T[K]> }): View<T> {
  const entries = Object.entries(shape) as [keyof T & string, Parameter<unknown>][];
  const values = computed(() => {
    const own = page.value === name ? parameters.value : new URLSearchParams();
    return Object.fromEntries(entries.map(([key, parameter]) => [key, parameter.read(own.get(key))])) as T;
  });
  const next = (difference: Partial<T>): URLSearchParams => {
    const result = common(name);
    const wanted = { ...values.value, ...difference };
    for (const [key, parameter] of entries) {
      const text = parameter.write(wanted[key]);
      if (text !== null) result.set(key, text);
    }
    return result;
  };
  return {
    get value() {
      return values.value;
    },
    change: (difference, step = "new") => go(next(difference), step),
    href: (difference = {}) => addressOf(next(difference)),
    latestHref(difference = {}) {
      const search = next(difference);
      search.set("page", name);
      search.delete("as");
      return `${location.pathname}/latest.csv?${search}`;
    },
    strange: () =>
      [...parameters.value].flatMap(([key, given]) => {
        if (key === "lang") return [];
        if (key === "page" && given === name) return [];
        const parameter = entries.find(([own]) => own === key)?.[1];
        const value = parameter?.read(given);
        const isRead = parameter && (parameter.write(value) ?? String(value)) === given;
        return isRead && parameters.value.getAll(key).length === 1 ? [] : [`${key}=${given}`];
      }),
  };
}

/** The address of a page as it is first opened. */
export function pageHref(name: PageName): string {
  return addressOf(common(name));
}

/**
 * Lets links within the dashboard change the view without loading the page anew. What has a `data-href`, such as a dot
 * on a map, is one for the mouse alone; for the keyboard the same link stands elsewhere.
 */
export function followLinks(): void {
  addEventListener("click", (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element | null)?.closest?.("a, [data-href]");
    const href = link?.getAttribute("href") ?? link?.getAttribute("data-href");
    if (!link || !href || link.hasAttribute("target") || link.hasAttribute("download")) return;
    const url = new URL(href, location.href);
    if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return;
    event.preventDefault();
    const changesPage = url.searchParams.get("page") !== parameters.value.get("page");
    go(url.searchParams, "new");
    if (changesPage) scrollTo(0, 0);
  });
}

/** Any text, such as what somebody searches for; no longer than the graph reads one. */
export function text(): Parameter<string> {
  return { read: (given) => given?.slice(0, 200) ?? "", write: (value) => value || null };
}

/** One of these words. */
export function choice<T extends string>(values: readonly T[], usual: T): Parameter<T> {
  return {
    read: (given) => values.find((value) => value === given) ?? usual,
    write: (value) => (value === usual ? null : value),
  };
}

/** One of these words, or none. */
export function option<T extends string>(values: readonly T[]): Parameter<T | null> {
  return { read: (given) => values.find((value) => value === given) ?? null, write: (value) => value };
}

/** Any number of these words. */
export function choices<T extends string>(values: readonly T[]): Parameter<readonly T[]> {
  return {
    read: (given) => values.filter((value) => given?.split(" ").includes(value)),
    write: (chosen) => chosen.join(" ") || null,
  };
}

/** Yes or no; usually no. */
export function flag(): Parameter<boolean> {
  return { read: (given) => given === "1", write: (value) => (value ? "1" : null) };
}

/** A whole number within limits. */
export function whole(usual: number, least: number, most: number): Parameter<number> {
  return {
    read: (given) => (given && /^\d{1,9}$/.test(given) ? Math.min(most, Math.max(least, Number(given))) : usual),
    write: (value) => (value === usual ? null : String(value)),
  };
}

/** A calendar day such as 2026-11-23; none if left out. */
export function day(): Parameter<string | null> {
  const isDay = (given: string) => /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given));
  return { read: (given) => (given && isDay(given) ? given : null), write: (value) => value };
}

/** The id of something, or none. */
export function id(prefix: string): Parameter<string | null> {
  return {
    read: (given) => (given?.startsWith(`${prefix}_`) && /^[\w-]{1,80}$/.test(given) ? given : null),
    write: (value) => value,
  };
}

function common(name: PageName): URLSearchParams {
  const result = new URLSearchParams();
  if (name !== firstPage) result.set("page", name);
  for (const key of everywhere) {
    const value = parameters.value.get(key);
    if (value !== null) result.set(key, value);
  }
  return result;
}

function go(next: URLSearchParams, step: "new" | "same"): void {
  if (next.toString() === parameters.value.toString()) return;
  history[step === "new" ? "pushState" : "replaceState"](null, "", addressOf(next));
  parameters.value = next;
}

function addressOf(search: URLSearchParams): string {
  const text = search.toString();
  return text ? `${location.pathname}?${text}` : location.pathname;
}
