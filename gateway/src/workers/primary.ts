import type { PointsStore, Taken } from "../guard/rate/points-store.ts";
import type { AnswerMessage, Answers, Wish, WishMessage } from "./wishes.ts";

/** The process that started this one, as its workers see it: it keeps what all of them share. */
export class Primary implements PointsStore {
  private readonly waiting = new Map<number, (answer: never) => void>();
  private last = 0;

  constructor() {
    process.on("message", (message: AnswerMessage) => {
      if (message.kind !== "answer") return;
      this.waiting.get(message.number)?.(message.answer as never);
      this.waiting.delete(message.number);
    });
  }

  take(client: string, points: number): Promise<Taken> {
    return this.ask({ what: "take", client, points });
  }

  async giveBack(client: string, points: number, ends: number): Promise<void> {
    await this.ask({ what: "give back", client, points, ends });
  }

  /** The key with which all workers sign and believe a developer's tokens. */
  async identityKey(): Promise<Uint8Array> {
    return Buffer.from(await this.ask({ what: "identity key" }), "base64");
  }

  /** The metrics of all workers. */
  metrics(): Promise<string> {
    return this.ask({ what: "metrics" });
  }

  async close(): Promise<void> {
    this.waiting.clear();
  }

  private ask<What extends Wish["what"]>(wish: Wish & { what: What }): Promise<Answers[What]> {
    return new Promise((resolve, reject) => {
      const number = ++this.last;
      this.waiting.set(number, resolve);
      const message: WishMessage = { kind: "wish", number, wish };
      // Without a primary this process is about to end.
      process.send?.(message, undefined, undefined, (error) => {
        if (!error) return;
        this.waiting.delete(number);
        reject(error);
      });
    });
  }
}
