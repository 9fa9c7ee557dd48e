import { ApolloGateway } from "@apollo/gateway";
import { type Logger, reportToNobody } from "@kommgraph/infra";
import { gatewayPart } from "@kommgraph/schema";
import { CompiledGateway, type ExecutionOptions, type Observe } from "../execution/index.ts";
import { answerOwnPart } from "../guard/rate/own-part.ts";
import type { RequestContext } from "../request-context.ts";
import { askerWith } from "../subgraphs/asker.ts";
import { type Shield, type ShieldLimits, usualShield } from "../subgraphs/shield.ts";
import { shielded } from "../subgraphs/shielded.ts";
import { tallyCalls } from "../subgraphs/tally-calls.ts";
import { SupergraphFile } from "./supergraph-file.ts";

export interface SubgraphLimits extends ShieldLimits {
  /** Milliseconds a subgraph has for an answer. */
  timeout: number;
  /** Bytes one answer may have. */
  size: number;
}

export interface GraphOptions {
  /** File that holds the supergraph; served anew whenever it changes. */
  supergraph: string;
  /** Where subgraphs really are, by name; one that is not named here is where the supergraph says. */
  subgraphUrls: Record<string, string>;
  limits?: Partial<SubgraphLimits>;
  /** Secrets shared with the subgraphs; left out where they are not ours. */
  secrets?: readonly string[] | undefined;
  /** Where entities are kept, and up to which change the graph was heard where anything is. */
  shelf?: ExecutionOptions<RequestContext>["shelf"] | undefined;
  heard?: (() => string | undefined) | undefined;
  /** Who else sees every call of a subgraph. */
  observe?: readonly Observe<RequestContext>[];
  /** Is shown the shield before each subgraph. */
  onShield?: (service: string, shield: Shield) => void;
  log: Logger;
}

/** Apollo's gateway on a supergraph file plans; how subgraphs are spoken to and answers made is ours. */
export function createGateway(options: GraphOptions): CompiledGateway<RequestContext> {
  const { supergraph, subgraphUrls, limits = {}, secrets, shelf, heard, observe = [], log } = options;
  const urlOf = (name: string, urlInSupergraph: string | undefined): string => {
    const url = subgraphUrls[name] ?? urlInSupergraph;
    if (!url) throw new Error(`The supergraph does not say where its subgraph “${name}” is.`);
    return url;
  };
  reportToNobody();
  const library = new ApolloGateway({
    supergraphSdl: new SupergraphFile(supergraph, log),
    validateSupergraph: true,
    // The library refuses a supergraph if this fails; it never asks a subgraph by itself.
    buildService: ({ name, url }) => {
      new URL(urlOf(name, url));
      return { process: () => Promise.reject(new Error("the library does not execute")) };
    },
    logger: log,
  });
  return new CompiledGateway(library, {
    urlOf,
    own: { url: gatewayPart.url, answer: answerOwnPart },
    limits: () => limits,
    guard: shielded({ ...usualShield, ...limits }, options.onShield),
    asker: askerWith(secrets, heard),
    deadline: ({ deadline }) => deadline,
    gone: ({ gone }) => gone,
    ...(shelf && { shelf }),
    observe: [tallyCalls(log), ...observe],
    warn: (message, error) => log.warn({ err: error }, message),
  });
}
