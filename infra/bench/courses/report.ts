/** How long a call took, and what it answered. */
export async function measure<Answer>(call: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const start = performance.now();
  const answer = await call();
  return { ms: performance.now() - start, answer };
}

/** Calls a second from so many workers, each of which calls again when it has its answer. */
export async function perSecond(
  workers: number,
  seconds: number,
  call: (turn: number, worker: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let turns = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < end) await call(turns++, worker);
    }),
  );
  return turns / ((performance.now() - start) / 1_000);
}

/** Median and the slowest of a hundred. */
export function spread(measured: readonly number[]): { p50: number; p99: number } {
  const sorted = measured.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { p50: at(0.5), p99: at(0.99) };
}

export const figures = {
  header: "| query | statements | p50 | p99 |\n|---|---:|---:|---:|",
  line(name: string, { p50, p99 }: { p50: number; p99: number }, statements: readonly number[]): string {
    const most = Math.max(...statements);
    return `| ${name} | ${most} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`;
  },
};
