/** What has to be done next for the file of a view. */
export type Step =
  | { kind: "ask"; query: string; variables: object; language: "de" | "en" }
  | { kind: "file"; name: string; text: string }
  /** Why there is no such file, for whoever wrote the address. */
  | { kind: "refused"; message: string };

/** The file of a view in the making. */
export interface LatestTable {
  next(data?: unknown): Step;
}
