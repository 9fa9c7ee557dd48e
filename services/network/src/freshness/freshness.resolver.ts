import { Access, type Context, everybody } from "@kommgraph/infra";
import { Ctx, Query, Resolver } from "type-graphql";
import { Freshness } from "./freshness.ts";

@Resolver()
export class FreshnessResolver {
  @Query(() => [Freshness], {
    description:
      "How far behind its owners the read model is, per subgraph that was ever heard: search, coverage, gaps, overlaps, " +
      "links and changes speak of these instants. Everything else comes from its owner as it is now.",
  })
  @Access(everybody)
  async freshness(@Ctx() { em, now }: Context): Promise<Freshness[]> {
    const rows = (await em.execute(`select source, as_of from feed_source order by source`)) as {
      source: string;
      as_of: Date;
    }[];
    return rows.map(({ source, as_of }) => {
      const asOf = new Date(as_of);
      return { source, asOf, lagMs: Math.min(2 ** 31 - 1, Math.max(0, now.getTime() - asOf.getTime())) };
    });
  }
}
