import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { Recent } from "../execution/index.ts";

/**
 * The documents that were parsed and validated last, for Apollo Server. Its own store holds 30 MB of them as JSON would
 * have it, which are 200 MB as objects: enough for somebody with a free evening to fill the memory.
 */
export function documentStore(): NonNullable<ApolloServerOptions<never>["documentStore"]> {
  const documents = new Recent<string, DocumentNode>(1_000);
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
