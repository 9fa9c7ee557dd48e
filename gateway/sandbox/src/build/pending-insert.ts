import { HeldValue } from "../held-value.ts";
import { hashOf, view } from "../view.ts";

/** A field that was chosen in the schema and is to be put into the editors, which are on another page. */
export interface Insertion {
  type: string;
  field: string;
}

export const pendingInsert = new HeldValue<Insertion | undefined>(undefined);

export function insertIntoQuery(insertion: Insertion): void {
  pendingInsert.set(insertion);
  location.hash = hashOf("editor");
  view.set({ name: "editor", path: [] });
}
