import { setTimeout as wait } from "node:timers/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { type Identity, openMetricsDoor, type Tracing, untold, watchOperations, watchRequests } from "@kommgraph/infra";
import type { FastifyInstance } from "fastify";
import { AnswerCache } from "./cache/answer-cache.ts";
import type { StreamLimits } from "./changes/streams.ts";
import { openChangesDoor } from "./doors/changes.ts";
import { openDashboardDoor } from "./doors/dashboard.ts";
import { openDevIdentityDoors } from "./doors/dev-identity.ts";
import { openGraphDoor } from "./doors/graph.ts";
import { openHealthDoors } from "./doors/health.ts";
import { openSandboxDoor } from "./doors/sandbox.ts";
import { openSandboxReference } from "./doors/sandbox-reference.ts";
import { openSchemaDoor } from "./doors/schema-file.ts";
import { type Readiness, stringifyResult } from "./execution/index.ts";
import { FastLane } from "./fast-lane/fast-lane.ts";
import { letPagesRead } from "./guard/foreign-pages.ts";
import { requireKnownOperation } from "./guard/known-operation.ts";
import { DocumentCheck } from "./guard/limits/check-document.ts";
import { type Limits, usualLimits } from "./guard/limits/limits.ts";
import { presentError } from "./guard/present-error.ts";
import { MemoryPoints } from "./guard/rate/memory-points.ts";
import { Points } from "./guard/rate/points.ts";
import type { PointsStore } from "./guard/rate/points-store.ts";
import { createHttpServer } from "./http-server.ts";
import { DevIdentity } from "./identity/dev.ts";
import { OidcVerifier } from "./identity/oidc.ts";
import type { TokenVerifier } from "./identity/verifier.ts";
import { documentStore } from "./operations/document-store.ts";
import { OperationRegistry } from "./operations/operation-registry.ts";
import { warmOperations } from "./operations/warm-operations.ts";
import type { RequestContext } from "./request-context.ts";
import { asPlugin } from "./stages/as-plugin.ts";
import { charge } from "./stages/charge.ts";
import { reportCalls } from "./stages/report-calls.ts";
import { watch } from "./stages/watch.ts";
import { createGateway, type GraphOptions } from "./supergraph/create-gateway.ts";
import { explainStart } from "./supergraph/supergraph-file.ts";
import { GatewayMetrics } from "./telemetry/gateway-metrics.ts";
import { knownNames } from "./telemetry/known-names.ts";
import { traceCalls } from "./telemetry/trace-calls.ts";

export interface GatewayOptions extends GraphOptions {
  /** How a subgraph is asked whether it is ready. */
  readiness: Readiness;
  production: boolean;
  /** How it is known who is asking; left out, everybody is the public. */
  identity?: Identity;
  /** Key of the tokens that developers get; each gateway makes one if it is left out. */
  devIdentityKey?: Uint8Array | undefined;
  /** The client as which people sign in at the dashboard; left out, nobody can. */
  dashboardClient?: string | undefined;
  /** Where people write to about the dashboard: a mail address, or the address of a page. */
  contact?: string | undefined;
  /** Where requests become pieces of traces; left out, they only get an id. */
  tracing?: Tracing;
  /** Where it counts and times; its own unless somebody else reads them too. */
  metrics?: GatewayMetrics;
  /** What `/metrics` tells, where that is more than its own. */
  tellMetrics?: () => Promise<string>;
  /** What opens `/metrics`. */
  metricsToken?: string | undefined;
  /** How much one request may ask for. */
  requestLimits?: Partial<Limits>;
  /** What each client may use up, and where that is kept; left out, nobody is limited. */
  points?: { perMinute: number; store?: PointsStore };
  /** Files and folders of registered operations, and whether no others are executed; left out, there are none. */
  operations?: { paths: readonly string[]; only: boolean };
  /** Whether answers for the public are kept, and the address of a store that several gateways share. */
  cache?: { store?: string | undefined };
  /** How many may listen to changes, and how they are looked after. */
  streams?: Partial<StreamLimits>;
  /** Addresses and networks of proxies that are believed when they say whom they speak for. */
  proxies?: string[];
  /** Origins whose pages may read answers; left out, only our own pages may. */
  origins?: readonly string[];
  /** Milliseconds between saying that it is no longer ready and taking no more requests; whoever sends them has to see it. */
  notice?: number;
  /** Milliseconds for a whole request; 10,000 unless said otherwise. */
  patience?: number;
}

/** The gateway, complete, not yet listening. */
export interface Gateway {
  app: FastifyInstance;
  /** Ends in order: says that it is no longer ready, answers what it has begun, lets go of the subgraphs. */
  close(): Promise<void>;
}

export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, production, tracing = untold, metrics = new GatewayMetrics() } = options;
  const cache = options.cache && new AnswerCache({ ...options.cache, onLookup: metrics.cacheLookup, log });
  const graph = createGateway({
    ...options,
    shelf: cache?.entities.shelf,
    heard: cache && (() => cache.heard),
    observe: [traceCalls, metrics.call, ...(options.observe ?? [])],
    onShield: metrics.watchShield,
  });
  const state = { stopping: false };
  const requestLimits = { ...usualLimits, ...options.requestLimits };
  const app = createHttpServer(log, state, options.proxies);
  watchRequests(app, tracing, (request, door, seconds) => metrics.request(request, door, seconds));
  const points = options.points && openPoints(options.points);
  const operations = options.operations && {
    registry: await OperationRegistry.open({ paths: options.operations.paths, log }),
    only: options.operations.only,
  };
  const isKnownName = knownNames(operations?.registry);
  const stages = [charge(requestLimits.cost, points), ...(cache ? [cache.stage] : []), reportCalls];
  const fastLane = new FastLane({
    gateway: graph,
    stages: [watch(isKnownName), ...stages],
    operations,
    ...(cache && { once: { heard: () => cache.heard, onJoined: metrics.answerJoined } }),
    log,
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway: graph,
    stringifyResult,
    documentStore: documentStore(),
    plugins: [
      watchOperations(isKnownName),
      requireKnownOperation(),
      asPlugin(stages),
      fastLane.plugin(),
      ...(cache ? [cache.plugin()] : []),
      openSchemaDoor(app),
      ...(operations ? [warmOperations(graph, operations.registry, log)] : []),
      openSandboxReference(app, { production, limits: requestLimits, points, log }),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    // Done by the door, in the words of this house and knowing what browsers say of a request's origin.
    csrfPrevention: false,
    introspection: !production,
    // A name that is nearly right is how one explores a graph that does not show itself.
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => presentError(formatted, error, log),
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start().catch((error) => {
    throw explainStart(error, options.supergraph);
  });

  const verifier = verifierOf(options);
  const { patience = 10_000, origins = [] } = options;
  cache?.follow(apollo, patience);
  letPagesRead(app, origins);
  const documents = new DocumentCheck(requestLimits);
  openGraphDoor(app, apollo, { verifier, documents, operations, production, origins, patience, log, fastLane });
  openChangesDoor(app, apollo, { verifier, origins, patience, log, limits: options.streams });
  if (verifier instanceof DevIdentity) openDevIdentityDoors(app, verifier);
  openMetricsDoor(app, options, options.tellMetrics ?? (() => metrics.text()));
  openHealthDoors(app, () => graph.readiness(options.readiness), state);
  openSandboxDoor(app, log);
  openDashboardDoor(app, log, {
    identity: options.identity,
    clientId: options.dashboardClient,
    contact: options.contact,
  });
  return {
    app,
    async close() {
      state.stopping = true;
      await wait(options.notice ?? 0);
      await app.close();
      await apollo.stop();
      operations?.registry.close();
      await points?.close();
      await cache?.close();
      await tracing.stop();
    },
  };
}

function verifierOf({ identity, devIdentityKey }: GatewayOptions): TokenVerifier | undefined {
  if (identity?.kind === "oidc") return new OidcVerifier(identity);
  return identity?.kind === "dev" ? new DevIdentity(devIdentityKey) : undefined;
}

function openPoints({ perMinute, store }: NonNullable<GatewayOptions["points"]>): Points {
  return new Points(perMinute, store ?? new MemoryPoints(perMinute));
}
