import { type FeedPage, proofHeader, readFeed, signProof, type Who } from "@kommgraph/infra";
import type { SubgraphName } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";

/** A feed that is followed, and where it comes from. */
export interface Source {
  name: SubgraphName;
  /** The changes behind a position; waits for the first one up to so many milliseconds. */
  read(request: { after: number; first: number; waitMs: number; signal: AbortSignal }): Promise<FeedPage>;
}

/** As whom this service asks the others. */
const follower: Who = { partner: null, roles: ["integration"], subject: "network" };

/** How much longer than it waits an answer may take. */
const patienceMs = 10_000;

/** The feed of another subgraph, asked with the same proof that the gateway gives. */
export function remoteSource(name: SubgraphName, graphqlUrl: string, secrets: readonly string[]): Source {
  const base = graphqlUrl.replace(/\/graphql\/?$/, "");
  return {
    name,
    async read({ after, first, waitMs, signal }) {
      const path = `/changes?after=${after}&first=${first}&wait=${waitMs / 1_000}`;
      const { pathname } = new URL(base);
      const proof = signProof(secrets, follower, {
        audience: name,
        path: `${pathname === "/" ? "" : pathname}${path}`,
        body: "",
      });
      const response = await fetch(`${base}${path}`, {
        headers: { [proofHeader]: proof },
        signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs + patienceMs)]),
      });
      if (!response.ok) throw new Error(`the feed of ${name} answers ${response.status}`);
      return (await response.json()) as FeedPage;
    },
  };
}

/** The own feed, read from the own outbox. */
export function ownSource(orm: MikroORM): Source {
  return { name: "network", read: ({ after, first, waitMs }) => readFeed(orm.em, { after, first, waitMs }) };
}
