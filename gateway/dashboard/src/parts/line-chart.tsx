import { useId } from "preact/hooks";
import "./chart.css";

/** A value for each place on the axis; null where there is none. */
export interface Line {
  name: string;
  /** `own` is what the picture is about, `compared` what stands beside it. */
  kind: "own" | "compared";
  values: readonly (number | null)[];
}

interface LineChartProps {
  /** Said instead of the picture: what it shows, as a sentence. */
  label: string;
  /** What stands below each place. */
  places: readonly string[];
  lines: readonly Line[];
  /** A level that is aimed at, with its name. */
  aim?: { value: number; name: string } | undefined;
  format(value: number): string;
}

const height = 280;
const edge = { left: 64, right: 40, top: 16, bottom: 36 };

/** Values over time; where one is missing the line is broken. Everything on it stands in the table beside it too. */
export function LineChart({ label, places, lines, aim, format }: LineChartProps) {
  const title = useId();
  // Half as wide on a phone, or nobody could read what stands on it.
  const [width, mostNames] = matchMedia("(max-width: 40rem)").matches ? [360, 3] : [720, 8];
  const all = [...lines.flatMap(({ values }) => values), aim?.value ?? null].filter((value) => value !== null);
  const ticks = ticksUpTo(Math.max(...all, 0));
  const top = ticks.at(-1) ?? 1;
  const x = (place: number) => edge.left + (place * (width - edge.left - edge.right)) / Math.max(1, places.length - 1);
  const y = (value: number) => height - edge.bottom - (value / top) * (height - edge.top - edge.bottom);
  return (
    <figure class="chart-frame">
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{label}</title>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={edge.left - 8} y={y(tick) + 5} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {places.map((place, number) => (
          <text key={place} class="tick" x={x(number)} y={height - 12} text-anchor="middle">
            {(places.length - 1 - number) % Math.ceil(places.length / mostNames) === 0 ? place : ""}
          </text>
        ))}
        {aim && <line class="aim" x1={edge.left} x2={width - edge.right} y1={y(aim.value)} y2={y(aim.value)} />}
        {lines.map(({ name, kind, values }) => (
          <g key={name} class={`line-${kind}`}>
            <path d={pathOf(values, x, y)} />
            {values.map((value, place) =>
              value === null ? null : <circle key={place} cx={x(place)} cy={y(value)} r="4" />,
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <ul class="legend">
          {lines.map(({ name, kind }) => (
            <li key={name}>
              <svg class="chart-key" width="28" height="12" aria-hidden="true">
                <path class={`line-${kind}`} d="M0 6H28" />
              </svg>
              {name}
            </li>
          ))}
          {aim && (
            <li>
              <svg class="chart-key" width="28" height="12" aria-hidden="true">
                <path class="aim" d="M0 6H28" />
              </svg>
              {aim.name}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, place) => {
      if (value === null) return "";
      const begins = place === 0 || values[place - 1] === null;
      return `${begins ? "M" : "L"}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}

/** Three to six round numbers from 0 up to at least the largest. */
function ticksUpTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, tick) => tick * step);
}
