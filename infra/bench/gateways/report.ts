import type { Shot } from "./shoot.ts";

/** One contestant's turn. */
export interface Measured {
  readonly contestant: string;
  readonly load: string;
  readonly round: number;
  readonly shot: Shot;
  /** The most memory it has held until then. */
  readonly megabytes: number;
}

/** The table people read: medians over the rounds, and ours against each, compared round by round. */
export function report(measured: readonly Measured[], rounds: number): string {
  const loads = [...new Set(measured.map(({ load }) => load))];
  const names = [...new Set(measured.map(({ contestant }) => contestant))];
  const turnsOf = (contestant: string, load: string): Measured[] =>
    measured.filter((turn) => turn.contestant === contestant && turn.load === load);
  const of = (contestant: string, load: string, pick: (shot: Shot) => number): number =>
    median(turnsOf(contestant, load).map(({ shot }) => pick(shot)));
  const rows = names.map((name) => [
    name,
    ...loads.map((load) => {
      const figures = [of(name, load, (shot) => shot.p50), of(name, load, (shot) => shot.p99)];
      return `${Math.round(of(name, load, (shot) => shot.perSecond))} (${figures.map((ms) => ms.toFixed(1)).join(" / ")})`;
    }),
  ]);
  const ratios = names
    .filter((name) => !name.startsWith(ours))
    .flatMap((name) => {
      const own = like(name);
      const ratio = (pick: (shot: Shot) => number, load: string): number =>
        median(
          turnsOf(own, load).flatMap(({ shot, round }) => {
            const other = turnsOf(name, load).find((turn) => turn.round === round);
            return other ? [pick(shot) / pick(other.shot)] : [];
          }),
        );
      return [
        [`${own} : ${name}`, ...loads.map((load) => ratio((shot) => shot.perSecond, load).toFixed(1))],
        ["  by CPU per request", ...loads.map((load) => (1 / ratio((shot) => shot.cpu, load)).toFixed(1))],
      ];
    });
  const memory = (name: string): string =>
    Math.max(...measured.map(({ contestant, megabytes }) => (contestant === name ? megabytes : 0))).toFixed(0);
  const cpu = names.map((name) => [
    name,
    ...loads.map((load) => of(name, load, (shot) => shot.cpu).toFixed(3)),
    memory(name),
  ]);
  const failed = measured.reduce((sum, { shot }) => sum + shot.failed, 0);
  return [
    `Requests per second (p50 / p99 in ms), medians of ${rounds} rounds; ${failed} wrong or failed answers`,
    table([["", ...loads], ...rows]),
    "",
    "Milliseconds of the gateway's processor per request, and the most memory it held",
    table([["", ...loads, "MB"], ...cpu]),
    "",
    table([["", ...loads], ...ratios]),
  ].join("\n");
}

const ours = "ours";

/** Which of ours is compared with another: one that answers equal requests once with one that does so too. */
function like(name: string): string {
  return name.endsWith(", once") ? `${ours}, once` : ours;
}

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
