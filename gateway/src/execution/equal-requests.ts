import type { GatewayRequest, GatewayResult } from "./execute.ts";

/**
 * Equal queries of equal askers that are under way at the same time are executed once. For a dashboard's Monday; a
 * setting of its own, because nothing is shared by accident.
 */
export class EqualRequests {
  readonly #underWay = new Map<string, Promise<GatewayResult>>();

  once(asker: string, request: GatewayRequest, execute: () => Promise<GatewayResult>): Promise<GatewayResult> {
    if (request.operation?.operation !== "query") return execute();
    const { operationName, variables } = request.request;
    const key = JSON.stringify([asker, request.queryHash, operationName, variables]);
    const known = this.#underWay.get(key);
    if (known) return known;
    const result = execute().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, result);
    return result;
  }
}
