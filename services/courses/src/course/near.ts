import { badInput } from "@kommgraph/schema";
import { raw } from "@mikro-orm/postgresql";
import { Field, Float, InputType } from "type-graphql";

@InputType({ description: "Within a distance of a point, as the crow flies." })
export class NearInput {
  @Field(() => Float, { description: "Degrees north, 50.3 to 52.6." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, 5.8 to 9.5." })
  longitude!: number;

  @Field(() => Float, { description: "Kilometres, above 0 and at most 500." })
  km!: number;
}

/** A frame around the state; a point outside of it is a mistake, most often latitude and longitude swapped. */
export const frame = { south: 50.3, north: 52.6, west: 5.8, east: 9.5 };
const furthestKm = 500;
/** Mean radius of the earth, IUGG. */
export const earthRadiusKm = 6371.0088;

/**
 * Courses whose place is near. Points lie on the unit sphere, where the straight line (chord) between two grows with
 * their distance on the ground: the index finds the box around the ball, the operator `<->` trims it to the ball.
 */
export function whereNear(near: NearInput): object {
  checkNear(near);
  const chord = chordOf(near.km);
  const centre = "cube(array[?, ?, ?]::float8[])";
  const point = onUnitSphere(near);
  return {
    [raw((alias) => `${alias}.position <@ cube_enlarge(${centre}, ?::float8, 3)`, [...point, chord])]: [],
    [raw((alias) => `${alias}.position <-> ${centre} <= ?::float8`, [...point, chord])]: [],
  };
}

/** The straight line through the unit sphere between two points so far apart on the ground. */
export function chordOf(km: number): number {
  return 2 * Math.sin(km / earthRadiusKm / 2);
}

export function isInFrame(latitude: number, longitude: number): boolean {
  return latitude >= frame.south && latitude <= frame.north && longitude >= frame.west && longitude <= frame.east;
}

/** The same as the generated column `position` in the database. */
export function onUnitSphere({ latitude, longitude }: Omit<NearInput, "km">): [number, number, number] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** Refuses points outside of the state and distances that mean nothing. */
export function checkNear({ latitude, longitude, km }: NearInput): void {
  const { south, north, west, east } = frame;
  if (!isInFrame(latitude, longitude)) {
    throw badInput(
      "POINT_OUTSIDE_STATE",
      `“near” is at latitude ${latitude}, longitude ${longitude}, which is not in North Rhine-Westphalia. ` +
        `Give a latitude from ${south} to ${north} and a longitude from ${west} to ${east}.`,
    );
  }
  if (km <= 0 || km > furthestKm) {
    throw badInput("INVALID_DISTANCE", `“near.km” is ${km}; give kilometres above 0 and at most ${furthestKm}.`);
  }
}
