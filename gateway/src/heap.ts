import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow to twice what is alive in it, and not to four times, as V8 does where much memory is free: under a
 * million different queries that is 340 MB instead of 550. For the first line of a process.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=100");
}
