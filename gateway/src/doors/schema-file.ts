import { createHash } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { attribution } from "@kommgraph/sandbox";
import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, printSchema } from "graphql";
import type { RequestContext } from "../request-context.ts";

/** `/schema.graphql`: the whole contract with its descriptions, as one file to read or to keep. */
export function openSchemaDoor(app: FastifyInstance): ApolloServerPlugin<RequestContext> {
  let file = { text: "", tag: "" };
  app.get("/schema.graphql", async (request, reply) => {
    reply
      .type("text/plain; charset=utf-8")
      .header("content-disposition", 'inline; filename="schema.graphql"')
      .header("cache-control", "no-cache")
      .header("etag", file.tag);
    return request.headers["if-none-match"] === file.tag ? reply.code(304).send() : reply.send(file.text);
  });
  return {
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate({ apiSchema }) {
          const text = print(apiSchema);
          file = { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
        },
      };
    },
  };
}

function print(schema: GraphQLSchema): string {
  return `# The public graph: every type, field, argument and value with its description.
# Reference data: ${attribution}

${printSchema(schema)}
`;
}
