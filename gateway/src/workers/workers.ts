import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type ChildMessage, type Logger, StartError } from "@kommgraph/infra";
import type { AnswerMessage, Answers, Wish, WishMessage } from "./wishes.ts";

export interface WorkersOptions {
  count: number;
  grant: (wish: Wish) => Promise<Answers[Wish["what"]]>;
  log: Logger;
}

/** Milliseconds before a worker that died is replaced; twice as many each time while they go on dying. */
const pauses = { shortest: 100, longest: 10_000 };
/** Milliseconds after which a worker counts as one that lives. */
const settled = 10_000;
/** Milliseconds a worker has to end. */
const patience = 15_000;

/** Several gateways on one port, each a process of its own. One that dies is replaced. */
export class Workers {
  private readonly running = new Set<Worker>();
  private pause = pauses.shortest;
  private stopping = false;

  constructor(private readonly options: WorkersOptions) {}

  /** Starts all; fails with the first that cannot start. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.count }, () => this.startOne()));
  }

  /** Ends all at the same time: whoever asks any of them whether it is ready is told no. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      [...this.running].map(async (worker) => {
        const exited = once(worker, "exit");
        worker.kill("SIGTERM");
        const impatience = setTimeout(() => worker.process.kill("SIGKILL"), patience);
        await exited;
        clearTimeout(impatience);
      }),
    );
  }

  private startOne(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = cluster.fork();
      this.running.add(worker);
      let ready = false;
      let failure = "A worker ended while it was starting.";
      const started = performance.now();
      worker.on("message", (message: ChildMessage | WishMessage) => {
        if (message.kind === "wish") void this.answer(worker, message);
        if (message.kind === "failed") failure = message.message;
        if (message.kind !== "ready") return;
        ready = true;
        resolve();
      });
      worker.once("exit", (code, signal) => {
        this.running.delete(worker);
        if (!ready) reject(new StartError(failure));
        if (!ready || this.stopping) return;
        this.options.log.error({ worker: worker.process.pid, code, signal }, "a worker died and is replaced");
        if (performance.now() - started > settled) this.pause = pauses.shortest;
        void this.replace();
      });
    });
  }

  private async replace(): Promise<void> {
    await wait(this.pause);
    this.pause = Math.min(2 * this.pause, pauses.longest);
    if (this.stopping) return;
    try {
      await this.startOne();
    } catch (error) {
      if (this.stopping) return;
      this.options.log.error({ err: error }, "a worker could not be replaced; trying again");
      await this.replace();
    }
  }

  private async answer(worker: Worker, { number, wish }: WishMessage): Promise<void> {
    const message: AnswerMessage = { kind: "answer", number, answer: await this.options.grant(wish) };
    // It may have died meanwhile.
    if (worker.isConnected()) worker.send(message, () => {});
  }
}
