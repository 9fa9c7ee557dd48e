import { wordsOf } from "../words/language.ts";
import { Notice } from "./notice.tsx";
import { loadStateShape, shapeMissing } from "./town-geometry.ts";
import { partWords } from "./words.ts";

/** In the place of a map whose lines did not come. */
export function ShapeNotice() {
  if (!shapeMissing.value) return null;
  return (
    <Notice
      kind="warning"
      title={shapeWords.value.missing}
      action={{ text: partWords.value.again, run: () => void loadStateShape() }}
    >
      <p>{shapeWords.value.remedy}</p>
    </Notice>
  );
}

const de = {
  missing: "Die Karte konnte nicht geladen werden",
  remedy: "Dieselben Zahlen stehen in der Tabelle.",
};

const en: typeof de = {
  missing: "The map could not be loaded",
  remedy: "The table has the same numbers.",
};

const deSimple: typeof de = {
  missing: "Die Karte ist gerade nicht da",
  remedy: "In der Tabelle stehen die gleichen Zahlen.",
};

/** Of maps alone: most pages have none. */
const shapeWords = wordsOf({ de, en, "de-simple": deSimple });
