import { useEffect } from "preact/hooks";
import { ShapeNotice } from "../../parts/shape-notice.tsx";
import { loadStateShape, stateShape } from "../../parts/town-geometry.ts";
import { number } from "../../words/format.ts";
import { agsOf, type LinkEnd, otherEnd, type PartnerLink } from "./rows.ts";
import { words } from "./words.ts";

interface LinkMapProps {
  partner: { id: string; links?: readonly PartnerLink[] | null };
  /** Said instead of the picture. */
  label: string;
}

/** Where the links of one partner lead. Everything on it stands in the table beside it too. */
export function LinkMap({ partner, label }: LinkMapProps) {
  useEffect(() => void loadStateShape(), []);
  const shape = stateShape.value;
  const links = partner.links ?? [];
  const home = places(shape?.towns, agsOf(ownEnd(links, partner.id)));
  const towns = [...countsByTown(links, partner.id)].flatMap(([ags, count]) => {
    const place = places(shape?.towns, ags);
    return place ? [{ ...place, count }] : [];
  });
  const away = towns.filter(({ ags }) => ags !== home?.ags);
  if (!shape) return <ShapeNotice />;
  if (!home || away.length === 0) return null;
  return (
    <figure class="map-frame">
      <svg class="map link-map" viewBox={`0 0 ${shape.width} ${shape.height}`} role="img" aria-label={label}>
        {shape.districts.map(({ code, path }) => (
          <path key={code} class="district plain-district" d={path} />
        ))}
        {away.map(({ ags, x, y, count }) => (
          <path
            key={ags}
            class="edge"
            d={`M${home.x} ${home.y}Q${(home.x + x) / 2 + (y - home.y) / 8} ${(home.y + y) / 2 - (x - home.x) / 8} ${x} ${y}`}
            stroke-width={Math.min(10, 1 + count)}
          />
        ))}
        {towns.map(({ ags, name, x, y, count }) => (
          <g key={ags}>
            <circle class="end" cx={x} cy={y} r={Math.min(16, 5 + count)} />
            <text x={x} y={y - 14}>
              {words.value.links.place(name, number(count))}
            </text>
          </g>
        ))}
        <circle class="home" cx={home.x} cy={home.y} r="10" />
      </svg>
      <figcaption>
        <p class="source-line">{words.value.links.mapSource}</p>
      </figcaption>
    </figure>
  );
}

type Towns = NonNullable<typeof stateShape.value>["towns"];

function places(towns: Towns | undefined, ags: string | null): Towns[number] | undefined {
  return towns?.find((town) => town.ags === ags);
}

function ownEnd(links: readonly PartnerLink[], id: string): LinkEnd | null {
  const [first] = links;
  return (first?.from?.id === id ? first.from : first?.to) ?? null;
}

function countsByTown(links: readonly PartnerLink[], id: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) {
    const ags = agsOf(otherEnd(link, id));
    if (ags) counts.set(ags, (counts.get(ags) ?? 0) + 1);
  }
  return counts;
}
