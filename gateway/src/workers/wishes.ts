import type { Taken } from "../guard/rate/points-store.ts";

/** What a worker may ask of the process that started it. */
export type Wish =
  | { what: "take"; client: string; points: number }
  | { what: "give back"; client: string; points: number; ends: number }
  | { what: "identity key" }
  | { what: "metrics" };

/** What it gets for each. */
export interface Answers {
  take: Taken;
  "give back": null;
  "identity key": string;
  metrics: string;
}

/** How wishes and answers travel between the processes, beside messages of other kinds. */
export interface WishMessage {
  kind: "wish";
  number: number;
  wish: Wish;
}

export interface AnswerMessage {
  kind: "answer";
  number: number;
  answer: Answers[keyof Answers];
}
