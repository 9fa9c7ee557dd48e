import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from "graphql";
import { Recent } from "../execution/index.ts";

/** A document that was found good for a schema. */
interface KnownDocument {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly queryHash: string;
  /** What its operations are by their names; for the sole one also without a name. */
  readonly operations: Map<string | undefined, OperationDefinitionNode | undefined>;
}

/** A query that needs neither be parsed nor validated. */
export interface KnownOperation extends Omit<KnownDocument, "operations"> {
  readonly operation: OperationDefinitionNode;
}

/** Texts longer than this would push out too much. */
const longest = 10_000;

/** Queries by their texts, as they were last found good; those not asked for longest are forgotten. */
export class KnownOperations {
  readonly #documents = new Recent<string, KnownDocument>(1_000);

  learn(text: string, schema: GraphQLSchema, document: DocumentNode, queryHash: string): void {
    if (text.length > longest || this.#documents.get(text)?.schema === schema) return;
    this.#documents.set(text, { schema, document, queryHash, operations: new Map() });
  }

  /** With the schema they were good for. */
  forget(): void {
    this.#documents.clear();
  }

  find(text: string, operationName: string | undefined): KnownOperation | undefined {
    const known = this.#documents.get(text);
    if (!known) return undefined;
    const { operations, ...rest } = known;
    let operation = operations.get(operationName);
    if (!operation) {
      operation = getOperationAST(known.document, operationName) ?? undefined;
      // A name that is in no document is whatever somebody made up.
      if (operation?.operation !== "query") return undefined;
      operations.set(operationName, operation);
    }
    return { ...rest, operation };
  }
}
