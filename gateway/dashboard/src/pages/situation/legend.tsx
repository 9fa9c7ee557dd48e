import { number, percent } from "../../words/format.ts";
import { classEnds } from "./classes.ts";
import { words } from "./words.ts";

/** What fill, dot and ring mean, and what is not drawn. */
export function Legend({ hidden, least }: { hidden: number; least: number }) {
  const text = words.value.legend;
  return (
    <div class="map-legend" data-legend>
      <p>
        <b>{text.title}</b>
      </p>
      <ul class="legend">
        {classEnds.map((end, rank) => (
          <li key={end}>
            <svg width="24" height="16" aria-hidden="true">
              <rect class={`c${rank}`} width="24" height="16" />
            </svg>
            {percent(end - 0.2)} – {percent(end)}
          </li>
        ))}
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <path class="hatch" d="M0 16L16 0M8 16L24 0M-8 16L8 0M16 16L32 0" stroke-width="2" />
          </svg>
          {text.missing}
        </li>
      </ul>
      <ul class="legend">
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle class="dot" cx="10" cy="10" r="7" />
          </svg>
          {text.dot}
        </li>
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle class="ring" cx="10" cy="10" r="7" />
          </svg>
          {text.ring}
        </li>
      </ul>
      {hidden > 0 && <p>{text.hidden(number(least), number(hidden))}</p>}
    </div>
  );
}
