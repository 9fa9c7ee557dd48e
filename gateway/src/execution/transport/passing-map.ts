const begunInOneTable = 50;

/**
 * A map in which much comes and goes. The engine rebuilds such a one, and each table it leaves behind holds on to the next:
 * old garbage so keeps alive all that came after it, until the whole heap is cleared. A new table now and then breaks that.
 */
export class PassingMap<Value> {
  #values = new Map<string, Value>();
  #begun = 0;

  get size(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    if (++this.#begun % begunInOneTable === 0) this.#values = new Map(this.#values);
    this.#values.set(key, value);
  }

  /** Takes out this very value; one that has come in its place stays. */
  drop(key: string, value: Value): void {
    if (this.#values.get(key) === value) this.#values.delete(key);
  }

  clear(): void {
    this.#values = new Map();
  }
}
