import { Resolver } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { isOutward } from "./outward-address.ts";
import { receiverProblem } from "./receiver-url.ts";
import type { WebhookProblem } from "./webhook-problem.ts";

/** What came of one try. */
export interface Outcome {
  responseCode: number | null;
  durationMs: number;
  problem: WebhookProblem | null;
}

/** All addresses a name leads to. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Bytes of an answer that are read so that its connection can be used again; their content is of no interest. */
const mostBytes = 16 * 1024;

/**
 * Sends to addresses that strangers named. A name is resolved by us, once per connection, and the connection goes to
 * an address that was looked at, so that no name can lead elsewhere between the look and the connection. Nothing of an
 * answer but its status is ever shown to anybody.
 */
export class Sender {
  private readonly agent: Agent;

  constructor(
    private readonly resolve: Resolve = resolveName,
    private readonly timeoutMs = 10_000,
  ) {
    const patience = Math.min(5_000, timeoutMs);
    this.agent = new Agent({
      connect: { lookup: this.lookup, timeout: patience },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxHeaderSize: 16 * 1024,
      allowH2: false,
    });
  }

  async send(url: string, headers: Record<string, string>, body: string): Promise<Outcome> {
    const start = performance.now();
    const ended = (responseCode: number | null, problem: WebhookProblem | null): Outcome => ({
      responseCode,
      durationMs: Math.round(performance.now() - start),
      problem,
    });
    // Rules may have become stricter since it was subscribed; and an address by number is never looked up.
    if (receiverProblem(url)) return ended(null, "ADDRESS_NOT_ALLOWED");
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      // Redirects are not followed: that is how `request` is without an interceptor for them.
      const answer = await request(url, { method: "POST", headers, body, signal, dispatcher: this.agent });
      await answer.body.dump({ limit: mostBytes, signal }).catch(() => answer.body.destroy());
      return ended(answer.statusCode, problemOf(answer.statusCode));
    } catch (error) {
      return ended(null, signal.aborted ? "TIMEOUT" : causeOf(error));
    }
  }

  /** Breaks off whatever is on its way. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  /** How the agent finds an address: through us, and only one in the public internet. */
  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.resolve(hostname)
      .then((addresses) => {
        // One inward address among others is enough: which of them would be taken is not ours to choose.
        if (addresses.length === 0) throw new Unreachable("NAME_NOT_FOUND");
        if (!addresses.every(isOutward)) throw new Unreachable("ADDRESS_NOT_ALLOWED");
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) callback(null, found);
        else callback(null, found[0]?.address ?? "", found[0]?.family);
      })
      .catch((error) => callback(error instanceof Unreachable ? error : new Unreachable("NAME_NOT_FOUND"), ""));
  };
}

/** Why a connection was not even tried. */
class Unreachable extends Error {
  constructor(readonly problem: WebhookProblem) {
    super(problem);
  }
}

function problemOf(status: number): WebhookProblem | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "REDIRECTED" : "REFUSED";
}

function causeOf(error: unknown): WebhookProblem {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Unreachable) return cause.problem;
    const code = String((cause as { code?: unknown }).code);
    if (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY/.test(code)) return "CERTIFICATE_NOT_TRUSTED";
    if (/TIMEOUT/.test(code)) return "TIMEOUT";
  }
  return "CONNECTION_FAILED";
}

/** Asks the name servers themselves, both kinds of addresses, with little patience; the file of this machine's own names is not read. */
async function resolveName(hostname: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}
