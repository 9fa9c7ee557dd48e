import { ApolloGateway } from "@apollo/gateway";
import { type Logger, reportToNobody } from "@kommgraph/infra";
import type { Subgraphs } from "../subgraphs/subgraphs.ts";
import { readSubgraphs } from "./read-subgraphs.ts";
import { SupergraphFile } from "./supergraph-file.ts";

/** Apollo's gateway on a supergraph file: plans and executes with our own way of speaking to subgraphs. */
export function createApolloGateway(options: { file: string; subgraphs: Subgraphs; log: Logger }): ApolloGateway {
  const { file, subgraphs, log } = options;
  reportToNobody();
  const gateway = new ApolloGateway({
    supergraphSdl: new SupergraphFile(file, log),
    validateSupergraph: true,
    buildService: ({ name, url }) => subgraphs.open(name, url),
    logger: log,
  });
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => subgraphs.keepOnly(readSubgraphs(coreSupergraphSdl)));
  return gateway;
}
