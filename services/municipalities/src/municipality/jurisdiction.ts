import { type Context, related } from "@kommgraph/infra";
import { Field, ObjectType } from "type-graphql";
import { ImmigrationOffice } from "../immigration-office/immigration-office.entity.ts";
import { IntegrationCentre } from "../integration-centre/integration-centre.entity.ts";
import type { Municipality } from "./municipality.entity.ts";

@ObjectType({ description: "Who is in charge of people and projects in a municipality." })
export class Jurisdiction {
  @Field(() => ImmigrationOffice, { nullable: true, description: "Zuständige Ausländerbehörde (ZustAVO NRW § 1)." })
  immigrationOffice!: ImmigrationOffice | null;

  @Field(() => IntegrationCentre, { nullable: true, description: "Zuständiges Kommunales Integrationszentrum." })
  integrationCentre!: IntegrationCentre | null;

  @Field(() => String, { description: "Bewilligungsbehörde for the state's integration programmes." })
  approvingAuthority!: string;

  @Field(() => String, { description: "Landesjugendamt, which approves the bridge projects of child care." })
  youthAuthority!: string;
}

/** The state has one approving authority for integration; the youth authority depends on the region. */
const approvingAuthority = "Bezirksregierung Arnsberg, Dezernat 36, Kompetenzzentrum für Integration (KfI)";
const youthAuthorities = {
  LVR: "LVR-Landesjugendamt Rheinland",
  LWL: "LWL-Landesjugendamt Westfalen",
};

export async function jurisdictionOf(context: Context, municipality: Municipality): Promise<Jurisdiction> {
  const [immigrationOffice, integrationCentre] = await Promise.all([
    related(context, ImmigrationOffice, municipality.immigrationOffice),
    related(context, IntegrationCentre, municipality.integrationCentre),
  ]);
  return {
    immigrationOffice,
    integrationCentre,
    approvingAuthority,
    youthAuthority: youthAuthorities[municipality.regionalAssociation],
  };
}
