/** What a repetition costs in requests, and how many repetitions may be saved up. */
const price = 10;
const most = 10 * price;

/**
 * One repetition for ten requests, and ten in reserve: enough for what happens now and then, too little to double the
 * load on a subgraph that can no longer cope.
 */
export class RetryBudget {
  private saved = most;

  /** A request was made. */
  earn(): void {
    this.saved = Math.min(most, this.saved + 1);
  }

  /** Whether one may be repeated. */
  spend(): boolean {
    if (this.saved < price) return false;
    this.saved -= price;
    return true;
  }
}
