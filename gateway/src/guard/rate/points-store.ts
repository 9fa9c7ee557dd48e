/** What became of a wish for points. */
export interface Taken {
  /** Whether there were enough; if not, none were taken. */
  granted: boolean;
  /** Points used in this window, those just granted among them. */
  used: number;
  /** When everything is there again, in milliseconds since 1970 by the clock of the store; names the window. */
  ends: number;
}

/** Keeps how many points each client has used in its minute, which begins with its first request. */
export interface PointsStore {
  /** Takes points unless that went beyond the limit. At one moment for all who share the store. */
  take(client: string, points: number): Promise<Taken>;
  /** Gives back what was taken in the window that ends then; once it is over, there is nothing to give back to. */
  giveBack(client: string, points: number, ends: number): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds a client's points last. */
export const pointsWindow = 60_000;
