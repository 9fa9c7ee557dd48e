import type { SituationQueryVariables } from "../../graph/generated/graphql.ts";
import { towns } from "../../parts/towns.ts";
import { today } from "../../words/format.ts";
import { situationView } from "./situation.view.ts";

/** What the page asks for, as its view has it. */
export function situationVariables(): SituationQueryVariables {
  const { topic, on } = situationView.value;
  return { topic: [topic], on: on ?? today(), ...everyTown };
}

const counties = new Set(towns.filter(({ ags }) => !ags.endsWith("000")).map(({ ags }) => `${ags.slice(0, 5)}000`));
const ids = [...towns.map(({ ags }) => ags), ...counties].map((ags) => `mun_${ags}`);
const page = (place: number) => ids.slice(place * 100, place * 100 + 100);

/** The ids of all of them, in five pieces: the graph takes a hundred at once. */
const everyTown = { a: page(0), b: page(1), c: page(2), d: page(3), e: page(4) };
