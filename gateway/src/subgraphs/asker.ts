import { nobody, proofHeader, signProof } from "@kommgraph/infra";
import type { Asker, SentRequest } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";

/**
 * What goes along with each request to a subgraph. With `secrets`, which only our own subgraphs share, a proof of who is
 * asking, bound to the very request; a foreign subgraph gets none, and learns nothing of who is asking. `heard` tells, where
 * answers are kept, up to which change the graph was heard: a call from before that change brings what was before it, and
 * nobody who comes later may be given that as if it were new.
 */
export function askerWith(
  secrets: readonly string[] | undefined,
  heard: () => string | undefined = () => undefined,
): (context: RequestContext) => Asker {
  return (context) => new HouseAsker(context, secrets, heard);
}

/** Whoever a request is answered for. */
class HouseAsker implements Asker {
  readonly #context: RequestContext;
  readonly #secrets: readonly string[] | undefined;
  readonly #heard: () => string | undefined;
  /** All that the subgraphs hear of the asker but the ids of request and trace, which change no answer. */
  readonly #known: string;

  constructor(context: RequestContext, secrets: readonly string[] | undefined, heard: () => string | undefined) {
    const { who, language } = context;
    this.#context = context;
    this.#secrets = secrets;
    this.#heard = heard;
    this.#known = `${!secrets || who === nobody ? "" : JSON.stringify(who)} ${language ?? ""}`;
  }

  get key(): string {
    return `${this.#heard() ?? ""} ${this.#known}`;
  }

  headers(request: SentRequest): readonly string[] {
    const { requestId, language, who, traces } = this.#context;
    const headers = ["x-request-id", requestId];
    if (language !== undefined) headers.push("accept-language", language);
    headers.push(...traces.headers(request));
    const { service, path, body } = request;
    if (this.#secrets) headers.push(proofHeader, signProof(this.#secrets, who, { audience: service, path, body }));
    return headers;
  }
}
