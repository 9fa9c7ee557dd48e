/** An error or refusal that a client can meet. */
export interface ErrorEntry {
  code: string;
  /** What happened. */
  cause: string;
  /** What to do. */
  remedy: string;
  /** A message as it really reads. */
  example: string;
}

/** Errors of one kind. */
export interface ErrorGroup {
  title: string;
  /** Where they stand in an answer, and what that means. */
  about: string;
  entries: ErrorEntry[];
}
