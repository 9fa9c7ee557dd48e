import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { ReadyText } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/** An operation that is good and about to be executed. */
export interface AskedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** SHA-256 of the document's text, in hex. */
  queryHash: string;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
}

/** An answer that is about to become text. */
export interface Outgoing {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** Sees an answer before it is sent; may add to it, and to its headers. */
export type Finish = (outgoing: Outgoing, headers: Map<string, string>) => void;

/**
 * What this house does with every operation beside executing it: one look before, and one at the answer for those who
 * ask for it in `whenAnswered`. To throw is to refuse; to answer is to make executing needless.
 */
export type Stage = (
  asked: AskedOperation,
  whenAnswered: (finish: Finish) => void,
) => Promise<ReadyText | undefined> | ReadyText | undefined;
