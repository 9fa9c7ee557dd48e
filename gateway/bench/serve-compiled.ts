/** Only what answers queries, for the bench: `serve-compiled.ts <supergraph file> <port>`. */
import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { fastify } from "fastify";
import { CompiledGateway, stringifyResult } from "../src/execution/index.ts";

const [, , supergraph = "", port] = process.argv;
const gateway = new CompiledGateway(new ApolloGateway({ supergraphSdl: readFileSync(supergraph, "utf8") }), {
  asker: () => ({ key: "nobody de", headers: () => ["x-request-id", "bench"] }),
});
const apollo = new ApolloServer({
  gateway,
  stringifyResult,
  plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled()],
});
await apollo.start();
const app = fastify();
app.route({ method: ["GET", "POST"], url: "/graphql", handler: fastifyApolloHandler(apollo) });
await app.listen({ port: Number(port), host: "127.0.0.1" });
