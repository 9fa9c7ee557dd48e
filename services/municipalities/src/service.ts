import { byId, type Service } from "@kommgraph/infra";
import { ImmigrationOffice } from "./immigration-office/immigration-office.entity.ts";
import { ImmigrationOfficeResolver } from "./immigration-office/immigration-office.resolver.ts";
import { IntegrationCentre } from "./integration-centre/integration-centre.entity.ts";
import { IntegrationCentreResolver } from "./integration-centre/integration-centre.resolver.ts";
import { migrations } from "./migrations/index.ts";
import { Municipality } from "./municipality/municipality.entity.ts";
import { MunicipalityResolver } from "./municipality/municipality.resolver.ts";
import { Need } from "./need/need.entity.ts";
import { NeedResolver } from "./need/need.resolver.ts";
import { MunicipalityObservation } from "./observation/municipality-observation.entity.ts";
import { GovernmentRegion } from "./region/government-region.entity.ts";
import { GovernmentRegionResolver } from "./region/government-region.resolver.ts";
import { loadReference } from "./seed/reference.ts";

/** Who governs: municipalities, their offices, what they need, what they aim at, what they learned. */
export const municipalities: Service = {
  name: "municipalities",
  entities: [GovernmentRegion, ImmigrationOffice, IntegrationCentre, Municipality, MunicipalityObservation, Need],
  migrations,
  resolvers: [
    MunicipalityResolver,
    GovernmentRegionResolver,
    ImmigrationOfficeResolver,
    IntegrationCentreResolver,
    NeedResolver,
  ],
  references: {
    Municipality: byId(Municipality, "ags"),
    GovernmentRegion: byId(GovernmentRegion),
    ImmigrationOffice: byId(ImmigrationOffice),
    IntegrationCentre: byId(IntegrationCentre),
    Need: byId(Need),
  },
  reference: { version: "2026-11-21", load: loadReference },
};
