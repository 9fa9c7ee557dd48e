import { byId, byKeyAlone, type Service } from "@kommgraph/infra";
import { CommunityOffer } from "./community-offer/community-offer.entity.ts";
import { CommunityOfferResolver } from "./community-offer/community-offer.resolver.ts";
import { MunicipalityCommunityOffers } from "./community-offer/municipality-community-offers.resolver.ts";
import { migrations } from "./migrations/index.ts";
import { MunicipalityOrganizations } from "./organization/municipality-organizations.resolver.ts";
import { MigrantOrganization } from "./organization/organization.entity.ts";
import { OrganizationResolver } from "./organization/organization.resolver.ts";
import { Qualification } from "./qualification/qualification.entity.ts";
import { QualificationResolver } from "./qualification/qualification.resolver.ts";
import { Municipality } from "./references/municipality.ts";
import { loadDemonstration } from "./seed/demonstration.ts";

/** Who brings people in: self-organizations, welfare associations, integration agencies, volunteers, and their offers. */
export const organizations: Service = {
  name: "organizations",
  entities: [CommunityOffer, MigrantOrganization, Qualification],
  migrations,
  resolvers: [
    OrganizationResolver,
    QualificationResolver,
    CommunityOfferResolver,
    MunicipalityOrganizations,
    MunicipalityCommunityOffers,
  ],
  references: {
    MigrantOrganization: byId(MigrantOrganization),
    Qualification: byId(Qualification),
    CommunityOffer: byId(CommunityOffer),
    Municipality: byKeyAlone(Municipality),
  },
  demonstration: {
    load: loadDemonstration,
    dates: {
      qualification: ["completed_on"],
      community_offer: ["starts_on", "ends_on", "assured_on"],
    },
  },
};
