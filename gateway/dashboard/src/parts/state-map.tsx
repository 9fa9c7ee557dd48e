import { useEffect, useId, useRef } from "preact/hooks";
import { savePicture } from "./save-picture.ts";
import { ShapeNotice } from "./shape-notice.tsx";
import { loadStateShape, shapeMissing, stateShape } from "./town-geometry.ts";
import { partWords } from "./words.ts";

/** What is drawn on a town: how many, or that there is nothing at all. */
export interface TownMark {
  ags: string;
  count: number;
  /** Nothing at all is offered there. */
  hollow: boolean;
  /** Said of it, e.g. “Solingen: 45 Menschen ohne Platz”. */
  text: string;
  href: string;
}

interface StateMapProps {
  /** Said instead of the picture: what it shows, as a sentence. */
  label: string;
  /** Class 0 to 4 of a district by the first five digits of its AGS; null for no number. */
  classOf(code: string): number | null;
  marks: readonly TownMark[];
  /** Names of the places written on it; six at most. */
  labels: readonly string[];
  /** How the picture is called as a file, without ending. */
  file: string;
  /** Whose the geometry and the numbers are. */
  source: string;
}

const largest = 26;

/**
 * Districts filled by a rate, dots on towns for a count. To a keyboard and a screen reader it is one picture with its
 * sentence: the same towns stand in the table beside it, in an order and with all their numbers.
 */
export function StateMap({ label, classOf, marks, labels, file, source }: StateMapProps) {
  useEffect(() => void loadStateShape(), []);
  const picture = useRef<SVGSVGElement>(null);
  const hatched = useId();
  const shape = stateShape.value;
  const words = partWords.value;
  const most = Math.max(1, ...marks.map(({ count }) => count));
  const places = new Map(shape?.towns.map((town) => [town.ags, town]));
  if (shapeMissing.value) return <ShapeNotice />;
  return (
    <figure class="map-frame">
      <svg
        ref={picture}
        class="map"
        viewBox={`0 0 ${shape?.width ?? 1000} ${shape?.height ?? 986}`}
        role="img"
        aria-label={label}
      >
        <defs>
          <pattern id={hatched} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch" x1="0" y1="0" x2="0" y2="10" stroke-width="4" />
          </pattern>
        </defs>
        <g>
          {shape?.districts.map(({ code, path }) => {
            const rank = classOf(code);
            return rank === null ? (
              <path key={code} class="district" d={path} fill={`url(#${hatched})`} />
            ) : (
              <path key={code} class={`district c${rank}`} d={path} />
            );
          })}
        </g>
        {[...marks]
          .sort((one, other) => other.count - one.count)
          .map(({ ags, count, hollow, text, href }) => {
            const place = places.get(ags);
            const radius = Math.max(5, Math.sqrt(count / most) * largest);
            return (
              place && (
                <g key={ags} data-href={href}>
                  <title>{text}</title>
                  <circle class={hollow ? "ring" : "dot"} cx={place.x} cy={place.y} r={radius} />
                </g>
              )
            );
          })}
        <g>
          {shape?.towns
            .filter(({ name }) => labels.includes(name))
            .map(({ ags, name, x, y }) => (
              <text key={ags} x={x} y={y - 12}>
                {name}
              </text>
            ))}
        </g>
      </svg>
      <figcaption>
        <p class="source-line">{source}</p>
        <p class="actions">
          <button type="button" onClick={() => picture.current && savePicture(picture.current, `${file}.png`, source)}>
            {words.picture.png}
          </button>
        </p>
      </figcaption>
    </figure>
  );
}
