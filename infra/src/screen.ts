import type { Config } from "./config.ts";

/** What `pnpm start` shows: a line per event, and one bar while data is loaded, where there is a terminal. */
export class Screen {
  constructor() {
    // The terminal may be closed before everything has ended; there is nobody to tell then.
    process.stdout.on("error", () => {});
  }

  private readonly started = Date.now();
  private readonly loading = new Map<string, { what: string; done: number; of: number }>();

  say(message: string): void {
    this.clearBar();
    process.stdout.write(`${this.seconds().padStart(6)} s  ${message}\n`);
  }

  partReady(name: string): void {
    this.loading.delete(name);
    this.say(`${name} is ready`);
  }

  progress(name: string, step: { what: string; done: number; of: number }): void {
    const first = !this.loading.has(name);
    this.loading.set(name, step);
    if (first) this.say(`${name} loads its data`);
    const steps = [...this.loading.values()];
    const share = steps.reduce((sum, { done, of }) => sum + done / of, 0) / steps.length;
    if (process.stdout.isTTY) {
      const filled = Math.round(share * 30);
      const bar = "█".repeat(filled) + "░".repeat(30 - filled);
      process.stdout.write(`\r\x1b[K          ${bar} ${Math.round(share * 100)} %  ${name}: ${step.what}`);
    }
  }

  ready(config: Config, folder: string): void {
    const { host, port } = config;
    const base = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
    this.say("Ready\n");
    const lines = [
      ["Dashboard", `${base}/dashboard`, "see the situation, as people who coordinate do"],
      ["Sandbox", `${base}/sandbox`, "explore the graph and try the examples"],
      ["Graph", `${base}/graphql`, "send queries here"],
      ["Schema", `${base}/schema.graphql`, "the whole contract"],
      ["Health", `${base}/health/ready`, "is everything there?"],
      ["Data", folder, config.databaseUrl ? "your own Postgres" : "delete it to start afresh"],
    ];
    for (const [name, where, why] of lines) {
      process.stdout.write(`  ${name?.padEnd(11)}${where?.padEnd(44)}${why}\n`);
    }
    process.stdout.write("\n  Ctrl-C stops everything and loses nothing.\n\n");
  }

  private clearBar(): void {
    if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  }

  private seconds(): string {
    return ((Date.now() - this.started) / 1000).toFixed(1);
  }
}
