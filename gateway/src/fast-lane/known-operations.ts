import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { operationRoom, weightOf } from "../execution/index.ts";

/** A query that needs neither be parsed nor validated. */
export interface KnownOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operation: OperationDefinitionNode;
}

/** A document that was found good for a schema. */
interface KnownDocument extends Omit<KnownOperation, "operation"> {
  /** What it holds, by name as far as it was asked for; the sole one also without a name. */
  readonly operations: Map<string | undefined, KnownOperation>;
}

/** Texts longer than this would push out too much. */
const longest = 10_000;

/** Queries by their texts, as they were last found good; those not asked for longest are forgotten. */
export class KnownOperations {
  readonly #documents = new LRUCache<string, KnownDocument>({ maxSize: operationRoom });

  learn(text: string, schema: GraphQLSchema, document: DocumentNode, queryHash: string): void {
    if (text.length > longest || this.#documents.get(text)?.schema === schema) return;
    const known = { schema, document, queryHash, operations: new Map() };
    this.#documents.set(text, known, { size: weightOf(document) });
  }

  /** With the schema they were good for. */
  forget(): void {
    this.#documents.clear();
  }

  find(text: string, operationName: string | undefined): KnownOperation | undefined {
    const known = this.#documents.get(text);
    return known && (known.operations.get(operationName) ?? take(known, operationName));
  }
}

/** A name that is in no document is whatever somebody made up, and is not remembered. */
function take(
  { operations, ...document }: KnownDocument,
  operationName: string | undefined,
): KnownOperation | undefined {
  const operation = getOperationAST(document.document, operationName);
  if (operation?.operation !== "query") return undefined;
  const taken = { ...document, operation };
  operations.set(operationName, taken);
  return taken;
}
