import { useSyncExternalStore } from "react";

/** A value that parts of the page share; those that `use` it are drawn again when it is set. */
export class HeldValue<Value> {
  private readonly readers = new Set<() => void>();

  constructor(private value: Value) {}

  get(): Value {
    return this.value;
  }

  set(value: Value): void {
    this.value = value;
    for (const reader of this.readers) reader();
  }

  use(): Value {
    return useSyncExternalStore(
      (reader) => {
        this.readers.add(reader);
        return () => this.readers.delete(reader);
      },
      () => this.value,
    );
  }
}
