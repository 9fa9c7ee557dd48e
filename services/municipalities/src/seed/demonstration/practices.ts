import { demonstrationId, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Practice } from "../../practice/practice.entity.ts";
import type { PracticeAdoption } from "../../practice/practice-adoption.entity.ts";
import { dayAfter } from "./calendar.ts";
import { type Government, governments, solingen } from "./governments.ts";
import { practiceTexts } from "./practice-texts.ts";

interface InventedPractices {
  practices: EntityData<Practice>[];
  adoptions: EntityData<PracticeAdoption>[];
}

const source =
  "Demonstration; aufgebaut wie die Kapitel der Handreichung „Einwanderung gestalten NRW“ " +
  "(Ministerium für Kinder, Familie, Flüchtlinge und Integration NRW, Pressemitteilung vom 05.11.2020)";

/** The demonstration's part of the handbook, each practice begun in one place and taken up in several others. */
export function inventPractices(anchor: string): InventedPractices {
  const origins = inventOrigins();
  const practices = practiceTexts.map((text, number) => ({
    id: demonstrationId("pra", number),
    ...text,
    source,
    origin: (origins[number] as Government).id,
    demonstration: true,
  }));
  const adoptions = practices.flatMap(({ id, origin }) => inventAdoptions(id, origin, anchor));
  return { practices, adoptions };
}

/** Another government for each; the first practice began in Solingen. */
function inventOrigins(): Government[] {
  const others = new Random("origins of practices").sample(
    governments.filter(({ id }) => id !== solingen),
    practiceTexts.length - 1,
  );
  return [governments.find(({ id }) => id === solingen) as Government, ...others];
}

function inventAdoptions(practice: string, origin: string, anchor: string): EntityData<PracticeAdoption>[] {
  const random = new Random(`adoptions of ${practice}`);
  const others = governments.filter(({ id }) => id !== origin);
  const adopters = random.sample(others, random.int(3, 14)).map(({ id }) => id);
  // Solingen, the demonstration's main town, learns from every third.
  if (origin !== solingen && !adopters.includes(solingen) && random.chance(0.3)) adopters.push(solingen);
  return adopters.map((municipality) => ({
    practice,
    municipality,
    adoptedOn: dayAfter(anchor, -random.int(2, 150), random.int(0, 4)),
    demonstration: true,
  }));
}
