import { Directive, Field, Float, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "A point on the earth, WGS 84 (EPSG:4326)." })
export class GeoPoint {
  @Field(() => Float, { description: "Degrees north." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east." })
  longitude!: number;
}

@Directive("@shareable")
@ObjectType({ description: "Where something happens: a street address, a point, or online." })
export class Place {
  @Field(() => String, { nullable: true, description: "Name of the house or room." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  street!: string | null;

  @Field(() => String, { nullable: true, description: "Postleitzahl, five digits." })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: "Town as written in an address." })
  city!: string | null;

  @Field(() => GeoPoint, { nullable: true, description: "Position, where it is known." })
  point!: GeoPoint | null;

  @Field(() => Boolean, { description: "Takes place online." })
  online!: boolean;
}
