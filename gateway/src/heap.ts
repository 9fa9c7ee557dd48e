import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow to 1.4 times what is alive in it before it is cleared, and not to four times, as V8 does where much
 * memory is free: under many different queries that is the difference between half a gigabyte and a whole one. For the
 * first line of a process.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=40");
}
