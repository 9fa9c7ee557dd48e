/**
 * Tells that nobody waits any longer: for one call, or for a whole answer. An AbortController would do the same at ten
 * times the price, and there is one of these per call.
 */
export class Cancellation {
  cancelled = false;
  #listeners: (() => void)[] = [];

  listen(listener: () => void): void {
    if (this.cancelled) listener();
    else this.#listeners.push(listener);
  }

  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    for (const listener of this.#listeners) listener();
    this.#listeners = [];
  }
}
