import { GeoPoint, graphEnum, Node, Partner } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import { ImmigrationOffice } from "../immigration-office/immigration-office.entity.ts";
import { IntegrationCentre } from "../integration-centre/integration-centre.entity.ts";
import { GovernmentRegion } from "../region/government-region.entity.ts";

export const MunicipalityKind = graphEnum("MunicipalityKind", "What a municipality is in municipal law.", {
  COUNTY: "Kreis; there are 30.",
  CITY_REGION: "Städteregion Aachen, a county of its own kind.",
  COUNTY_FREE_CITY: "Kreisfreie Stadt; there are 22.",
  REGIONAL_CITY: "Aachen: belongs to the Städteregion and has the status of a county-free city (Aachen-Gesetz).",
  LARGE_TOWN: "Große kreisangehörige Stadt, § 4 GO NRW; there are 35.",
  MEDIUM_TOWN: "Mittlere kreisangehörige Stadt, § 4 GO NRW; there are 132.",
  TOWN: "Every other town or municipality of a county; there are 206.",
});
export type MunicipalityKind = keyof typeof MunicipalityKind;

@Entity()
@ObjectType({
  implements: [Node, Partner],
  description: "Kommune: one of the 396 towns and cities or of the 31 counties of the state.",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "ags")')
export class Municipality {
  @Field(() => ID, { description: "`mun_` and the AGS." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => ID, { description: "Amtlicher Gemeindeschlüssel, eight digits; counties end in 000." })
  @Property({ type: "text", unique: true })
  ags!: string;

  @Field(() => ID, { nullable: true, description: "Amtlicher Regionalschlüssel, twelve digits; counties have none." })
  @Property({ type: "text", nullable: true })
  ars!: string | null;

  @Field(() => String, { description: "Name without suffixes, e.g. `Solingen`." })
  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", persist: false, generated: "fold(name) stored" })
  nameFolded!: string;

  @Field(() => String, { description: "Official name, e.g. `Solingen, Klingenstadt`." })
  @Property({ type: "text" })
  officialName!: string;

  @Field(() => MunicipalityKind, { description: "What it is in municipal law." })
  @Property({ type: "text" })
  kind!: MunicipalityKind;

  @ManyToOne(() => Municipality, { ref: true, nullable: true })
  county!: Ref<Municipality> | null;

  /** Runs an immigration office itself. */
  @Property({ type: "boolean" })
  hasImmigrationOffice!: boolean;

  @ManyToOne(() => GovernmentRegion, { ref: true })
  region!: Ref<GovernmentRegion>;

  @ManyToOne(() => ImmigrationOffice, { ref: true, nullable: true })
  immigrationOffice!: Ref<ImmigrationOffice> | null;

  @ManyToOne(() => IntegrationCentre, { ref: true, nullable: true })
  integrationCentre!: Ref<IntegrationCentre> | null;

  @Field(() => String, { nullable: true, description: "NUTS 3 code, e.g. `DEA19`." })
  @Property({ type: "text", nullable: true })
  nuts!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Postleitzahl of the town hall, five digits; larger towns have more. Counties have none here.",
  })
  @Property({ type: "text", nullable: true })
  postalCode!: string | null;

  @Property({ type: "double" })
  latitude!: number;

  @Property({ type: "double" })
  longitude!: number;

  @Field(() => Float, { nullable: true, description: "Area in square kilometres (Destatis, 31.12.2022)." })
  @Property({ type: "double", nullable: true })
  areaKm2!: number | null;

  /** LVR or LWL, whose youth welfare office is the youth authority here. */
  @Property({ type: "text" })
  regionalAssociation!: "LVR" | "LWL";

  @Field(() => GeoPoint, { description: "A point inside the territory, for maps; not the town hall." })
  get centre(): GeoPoint {
    return { latitude: this.latitude, longitude: this.longitude };
  }
}
