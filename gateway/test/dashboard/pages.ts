/** The pages of the dashboard for what holds on every one of them: axe, partial answers, budgets, languages. */
export interface PageUnderTest {
  /** As the address names it. */
  name: string;
  /** Address of a view with content, without the path, e.g. `page=offers&level=B1`. */
  search: string;
  /** Key of the persona it is looked at as; the public if left out. */
  as?: string;
  /** The subgraphs without which a block of this view has to say that something is missing. */
  needs: readonly string[];
}

export const pages: readonly PageUnderTest[] = [
  { name: "about", search: "page=about", needs: [] },
  { name: "situation", search: "", needs: ["network"] },
  {
    name: "situation, a town",
    search: "town=05122000",
    needs: ["municipalities", "organizations", "courses", "funding", "network"],
  },
  {
    name: "network",
    search: "page=network&town=mun_05122000",
    needs: ["network", "organizations", "courses", "municipalities"],
  },
  {
    name: "steering",
    search: "page=steering&town=mun_05122000&line=WAITING_DAYS&topic=LANGUAGE",
    needs: ["network", "municipalities"],
  },
  {
    name: "offers",
    search: "page=offers&search=Deutsch&town=mun_05122000",
    needs: ["network", "courses", "municipalities"],
  },
  { name: "funding", search: "page=funding", as: "integration-centre", needs: ["funding"] },
  { name: "funding, the map", search: "page=funding&part=map", needs: ["funding", "municipalities"] },
  { name: "events", search: "page=events", needs: ["municipalities", "organizations", "courses"] },
  { name: "practice", search: "page=practice", needs: ["municipalities"] },
];
