const mark = "changes:";

/** An opaque string that says where in the log of all changes one stands. */
export function cursorOf(number: number): string {
  return Buffer.from(`${mark}${number}`).toString("base64url");
}

/** The number that a cursor stands for; undefined where it is no cursor of this log. */
export function numberOf(cursor: string): number | undefined {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  const [, number] = /^changes:(\d{1,15})$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}
