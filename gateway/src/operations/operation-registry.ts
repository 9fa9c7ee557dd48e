import type { Logger } from "@kommgraph/infra";
import { findFiles, type RegisteredOperation, readOperations } from "./read-operations.ts";

/** Milliseconds between two looks at the files. */
const usualInterval = 1_000;

/**
 * The operations that clients have registered, read again whenever their files change. They are looked at rather than
 * watched: a build empties its folder, a mounted configuration is a chain of links that is turned at once, and nothing
 * of that is told in the same way everywhere.
 */
export class OperationRegistry {
  private byHash = new Map<string, RegisteredOperation>();
  /** What each file held when it was last readable, and how it looked when it was last read. */
  private readonly files = new Map<string, { seen: string; operations: RegisteredOperation[] }>();
  private readonly listeners: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly options: { paths: readonly string[]; log: Logger; interval?: number }) {}

  static async open(options: { paths: readonly string[]; log: Logger; interval?: number }): Promise<OperationRegistry> {
    const registry = new OperationRegistry(options);
    await registry.read();
    registry.readLater();
    return registry;
  }

  find(hash: string): RegisteredOperation | undefined {
    return this.byHash.get(hash);
  }

  all(): RegisteredOperation[] {
    return [...this.byHash.values()];
  }

  /** Calls back after the operations have changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private readLater(): void {
    const timer = setTimeout(async () => {
      await this.read();
      if (this.timer === timer) this.readLater();
    }, this.options.interval ?? usualInterval);
    this.timer = timer.unref();
  }

  private async read(): Promise<void> {
    const found = await findFiles(this.options.paths);
    const gone = [...this.files.keys()].filter((file) => !found.has(file));
    for (const file of gone) this.files.delete(file);
    const changed = [...found].filter(([file, seen]) => this.files.get(file)?.seen !== seen);
    for (const [file, seen] of changed) this.files.set(file, { seen, operations: await this.readFile(file) });
    if (gone.length === 0 && changed.length === 0) return;
    const all = [...this.files.values()].flatMap(({ operations }) => operations);
    this.byHash = new Map(all.map((operation) => [operation.hash, operation]));
    this.options.log.info({ operations: this.byHash.size, files: this.files.size }, "read the registered operations");
    for (const listener of this.listeners) listener();
  }

  /** A file that cannot be read changes nothing: its client goes on with what it had. */
  private async readFile(file: string): Promise<RegisteredOperation[]> {
    try {
      return await readOperations(file);
    } catch (error) {
      this.options.log.error({ err: error, file }, "refused this file of operations and goes on with those before");
      return this.files.get(file)?.operations ?? [];
    }
  }
}
