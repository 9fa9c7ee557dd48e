/**
 * Tells one call that nobody waits for it any more. An AbortController would do the same at ten times the price, and
 * there is one of these per call.
 */
export class Cancellation {
  cancelled = false;
  #listener: (() => void) | undefined;

  /** A call has one listener at a time: whoever works on it at the moment. */
  listen(listener: (() => void) | undefined): void {
    this.#listener = listener;
    if (this.cancelled) listener?.();
  }

  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.#listener?.();
  }
}
