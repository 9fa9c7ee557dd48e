import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { operationRoom, weightOf } from "../execution/index.ts";

/**
 * The documents that were parsed and validated last, for Apollo Server. Its own store holds 30 MB of them as JSON would
 * have it, which are 200 MB as objects: enough for somebody with a free evening to fill the memory.
 */
export function documentStore(): NonNullable<ApolloServerOptions<never>["documentStore"]> {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: operationRoom });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document, { size: weightOf(document) }),
    delete: async (key) => documents.delete(key),
  };
}
