import { badInput } from "@kommgraph/schema";
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
const frame = { south: 50.3, north: 52.6, west: 5.8, east: 9.5 };
const furthestKm = 500;

export function checkNear({ latitude, longitude, km }: NearInput): void {
  const { south, north, west, east } = frame;
  if (!(latitude >= south && latitude <= north && longitude >= west && longitude <= east)) {
    throw badInput(
      "POINT_OUTSIDE_STATE",
      `“near” is at latitude ${latitude}, longitude ${longitude}, which is not in North Rhine-Westphalia. ` +
        `Give a latitude from ${south} to ${north} and a longitude from ${west} to ${east}.`,
    );
  }
  if (!(km > 0 && km <= furthestKm)) {
    throw badInput("INVALID_DISTANCE", `“near.km” is ${km}; give kilometres above 0 and at most ${furthestKm}.`);
  }
}
