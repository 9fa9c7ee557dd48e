import { towns } from "virtual:towns";

export { towns };

const names = new Map(towns.map(({ ags, name }) => [ags, name]));

/** Name of a town by its AGS. */
export function townName(ags: string): string {
  return names.get(ags) ?? ags;
}
