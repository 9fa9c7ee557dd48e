/** Upper ends of the five classes of a share. */
export const classEnds = [0.2, 0.4, 0.6, 0.8, 1] as const;

/** Class 0 to 4 of a share; null where there is none. */
export function classOf(share: number | null): number | null {
  return share === null
    ? null
    : Math.max(
        0,
        classEnds.findIndex((end) => share <= end),
      );
}
