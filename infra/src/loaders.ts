import { AsyncLocalStorage } from "node:async_hooks";
import DataLoader from "dataloader";

/**
 * The batches of one request, one level of the answer after the other: a batch goes out when all that were sent before it
 * are back, and takes along whatever they made ask. Else it would depend on which of two answers of Postgres comes first
 * whether two fields that load the same rows do so in one statement.
 */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #planned = false;

  /** The loader of this name; made on its first use. */
  named<Value>(name: string, load: DataLoader.BatchLoadFn<string, Value>): DataLoader<string, Value> {
    const existing = this.#loaders.get(name);
    if (existing) return existing as DataLoader<string, Value>;
    const loader = new DataLoader<string, Value>(
      (keys) => this.during(() => insideBatch.run(true, () => Promise.resolve(load(keys)))),
      { batchScheduleFn: (dispatch) => this.#schedule(dispatch) },
    );
    this.#loaders.set(name, loader);
    return loader;
  }

  /** Batches wait for this statement, since what it finds may ask for the same as they do. */
  async during<Answer>(statement: () => Promise<Answer>): Promise<Answer> {
    this.#running += 1;
    try {
      return await statement();
    } finally {
      this.#running -= 1;
      this.#plan();
    }
  }

  #schedule(dispatch: () => void): void {
    // What a batch itself asks for cannot wait until that batch is back.
    if (insideBatch.getStore()) {
      afterResolvers(dispatch);
    } else {
      this.#waiting.push(dispatch);
      this.#plan();
    }
  }

  #plan(): void {
    if (this.#running > 0 || this.#planned || this.#waiting.length === 0) return;
    this.#planned = true;
    afterResolvers(() => {
      this.#planned = false;
      if (this.#running === 0) for (const dispatch of this.#waiting.splice(0)) dispatch();
    });
  }
}

const insideBatch = new AsyncLocalStorage<true>();

/** When everything that the last answers made run has run, and asked for what it needs. */
function afterResolvers(run: () => void): void {
  void Promise.resolve().then(() => process.nextTick(run));
}
