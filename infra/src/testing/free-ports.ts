import { createServer } from "node:net";

/** The first of so many free ports in a row, below those that a system gives to outgoing connections. */
export async function freePorts(count: number): Promise<number> {
  for (let base = 10_000 + Math.floor(Math.random() * 20_000); ; base += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, step) => isFree(base + step)));
    if (free.every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
