import type { Measure } from "@kommgraph/infra";
import type { MikroORM } from "@mikro-orm/postgresql";

/** How far behind each subgraph what is computed here is, for operators: the same that `freshness` tells everybody. */
export function feedLag(orm: MikroORM): Measure {
  return {
    name: "feed_lag_seconds",
    help: "Seconds since the feed of a subgraph was last read to its end.",
    label: "source",
    async read() {
      const rows = (await orm.em
        .fork()
        .execute("select source, extract(epoch from now() - as_of)::float8 as lag from feed_source")) as {
        source: string;
        lag: number;
      }[];
      return rows.map(({ source, lag }) => ({ label: source, value: Math.max(0, lag) }));
    },
  };
}
