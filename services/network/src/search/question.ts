import type { NearInput } from "./near.input.ts";

/** Conditions on a table with their values, in the order in which they stand in the text. */
export class Question {
  private readonly conditions: string[] = [];
  readonly values: (string | number)[] = [];
  /** From where distances are measured, if from anywhere. */
  centre: NearInput | null = null;

  and(condition: string, ...values: (string | number)[]): void {
    this.conditions.push(condition);
    this.values.push(...values);
  }

  /** A box that an index can find, trimmed to the circle. */
  near(centre: NearInput): void {
    const { latitude, longitude, km } = centre;
    const north = km / kmPerDegree;
    const east = north / Math.cos(((Math.abs(latitude) + north) * Math.PI) / 180);
    this.and("latitude between ? and ?", latitude - north, latitude + north);
    this.and("longitude between ? and ?", longitude - east, longitude + east);
    this.and("distance_km(?::float8, ?::float8, latitude, longitude) <= ?::float8", latitude, longitude, km);
    this.centre = centre;
  }

  get text(): string {
    return this.conditions.length === 0 ? "true" : this.conditions.join(" and ");
  }
}

/** A little less than a degree of latitude measures, so that the box holds the circle. */
const kmPerDegree = 111;
