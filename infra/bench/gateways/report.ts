import type { Shot } from "./shoot.ts";

export interface Measured {
  readonly contestant: string;
  readonly load: string;
  readonly shot: Shot;
}

/** The most memory a contestant has held in one run. */
export interface Held {
  readonly contestant: string;
  readonly megabytes: number;
}

/** The table people read: medians over the runs, and ours against each. */
export function report(measured: readonly Measured[], held: readonly Held[], runs: number): string {
  const loads = [...new Set(measured.map(({ load }) => load))];
  const names = [...new Set(measured.map(({ contestant }) => contestant))];
  const of = (contestant: string, load: string, pick: (shot: Shot) => number): number =>
    median(measured.flatMap((each) => (each.contestant === contestant && each.load === load ? [pick(each.shot)] : [])));
  const rows = names.map((name) => [
    name,
    ...loads.map((load) => {
      const figures = [of(name, load, (shot) => shot.p50), of(name, load, (shot) => shot.p99)];
      return `${Math.round(of(name, load, (shot) => shot.perSecond))} (${figures.map((ms) => ms.toFixed(1)).join(" / ")})`;
    }),
  ]);
  const ratios = names
    .filter((name) => name !== ours)
    .flatMap((name) => {
      const ratio = (pick: (shot: Shot) => number, load: string): number => of(ours, load, pick) / of(name, load, pick);
      return [
        [`${ours} : ${name}`, ...loads.map((load) => ratio((shot) => shot.perSecond, load).toFixed(1))],
        ["  by CPU per request", ...loads.map((load) => (1 / ratio((shot) => shot.cpu, load)).toFixed(1))],
      ];
    });
  const memory = (name: string): string =>
    median(held.flatMap(({ contestant, megabytes }) => (contestant === name ? [megabytes] : []))).toFixed(0);
  const cpu = names.map((name) => [
    name,
    ...loads.map((load) => of(name, load, (shot) => shot.cpu).toFixed(3)),
    memory(name),
  ]);
  const failed = measured.reduce((sum, { shot }) => sum + shot.failed, 0);
  return [
    `Requests per second (p50 / p99 in ms), medians of ${runs} runs; ${failed} wrong or failed answers`,
    table([["", ...loads], ...rows]),
    "",
    "Milliseconds of the gateway's processor per request, and the most memory it held",
    table([["", ...loads, "MB"], ...cpu]),
    "",
    table([["", ...loads], ...ratios]),
  ].join("\n");
}

const ours = "ours";

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
