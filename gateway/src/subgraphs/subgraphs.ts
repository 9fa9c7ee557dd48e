import type { GraphQLDataSource } from "@apollo/gateway";
import type { Logger } from "@kommgraph/infra";
import { type Readiness, Subgraph, type SubgraphLimits } from "./subgraph.ts";
import { SubgraphSource } from "./subgraph-source.ts";

/** All subgraphs of the supergraph that is served. */
export class Subgraphs {
  private readonly byName = new Map<string, Subgraph>();

  constructor(
    private readonly options: {
      subgraphUrls: Record<string, string>;
      readiness: Readiness;
      limits?: Partial<SubgraphLimits>;
      /** Secrets shared with the subgraphs; left out where they are not ours. */
      secrets?: readonly string[] | undefined;
      log: Logger;
    },
  ) {}

  /** The subgraph of that name where it really is, as the query planner's executor wants it. */
  open(name: string, urlInSupergraph: string | undefined): GraphQLDataSource {
    const url = this.options.subgraphUrls[name] ?? urlInSupergraph;
    if (!url) throw new Error(`The supergraph does not say where its subgraph “${name}” is.`);
    this.drop(name);
    const subgraph = new Subgraph(name, url, this.options);
    this.byName.set(name, subgraph);
    return new SubgraphSource(subgraph, this.options.log, this.options.secrets);
  }

  /** Forgets those that a new supergraph no longer has. */
  keepOnly(names: string[]): void {
    for (const name of this.byName.keys()) if (!names.includes(name)) this.drop(name);
  }

  /** Which are ready, by name. */
  async readiness(): Promise<Record<string, boolean>> {
    const asked = [...this.byName.values()].map(async (subgraph) => [subgraph.name, await subgraph.isReady()] as const);
    return Object.fromEntries(await Promise.all(asked));
  }

  async close(): Promise<void> {
    await Promise.all([...this.byName.values()].map((subgraph) => subgraph.close()));
  }

  private drop(name: string): void {
    this.byName
      .get(name)
      ?.close()
      .catch((error) => this.options.log.warn({ err: error, subgraph: name }, "did not close in order"));
    this.byName.delete(name);
  }
}
