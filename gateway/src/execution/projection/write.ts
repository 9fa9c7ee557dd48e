/** Writes one value as JSON text. */
export type Write = (value: unknown, oddities: Oddities) => string;

/**
 * Notes that something was not as it should be: a null where none may be, a wrong leaf, an unexpected type. The text is
 * then thrown away, and the library's own shaping makes the exact answer with its errors from the same tree.
 */
export class Oddities {
  any = false;

  /** What is written instead does not matter: nobody will read it. */
  met(): string {
    this.any = true;
    return "null";
  }
}
