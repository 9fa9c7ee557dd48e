import { randomBytes } from "node:crypto";
import { MemoryPoints } from "../guard/rate/memory-points.ts";
import { metricsOfWorkers } from "../telemetry/shared-metrics.ts";
import type { Answers, Wish } from "./wishes.ts";

/** Answers the wishes of workers: keeps what they share. */
export function grantWishes(pointsPerMinute: number): (wish: Wish) => Promise<Answers[Wish["what"]]> {
  const points = new MemoryPoints(pointsPerMinute);
  const metrics = metricsOfWorkers();
  const identityKey = randomBytes(32).toString("base64");
  return async (wish) => {
    switch (wish.what) {
      case "take":
        return points.take(wish.client, wish.points);
      case "give back":
        await points.giveBack(wish.client, wish.points, wish.ends);
        return null;
      case "identity key":
        return identityKey;
      case "metrics":
        return metrics();
    }
  };
}
