import { type PointsStore, pointsWindow, type Taken } from "./points-store.ts";

interface Window {
  used: number;
  ends: number;
}

/** Points in the memory of one process. */
export class MemoryPoints implements PointsStore {
  /** In the order in which they end. */
  private readonly windows = new Map<string, Window>();

  constructor(private readonly limit: number) {}

  async take(client: string, points: number): Promise<Taken> {
    return this.takeNow(client, points, Date.now());
  }

  takeNow(client: string, points: number, now: number): Taken {
    this.forgetEnded(now);
    const window = this.windows.get(client) ?? { used: 0, ends: now + pointsWindow };
    this.windows.set(client, window);
    const granted = window.used + points <= this.limit;
    if (granted) window.used += points;
    return { granted, ...window };
  }

  async giveBack(client: string, points: number, ends: number): Promise<void> {
    const window = this.windows.get(client);
    if (window?.ends === ends) window.used = Math.max(0, window.used - points);
  }

  async close(): Promise<void> {
    this.windows.clear();
  }

  private forgetEnded(now: number): void {
    for (const [client, { ends }] of this.windows) {
      if (ends > now) return;
      this.windows.delete(client);
    }
  }
}
