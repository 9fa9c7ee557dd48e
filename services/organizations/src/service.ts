import { byId, byIdIfVisible, byKeyAlone, type Service } from "@kommgraph/infra";
import { AdviceReferral } from "./advice-referral/advice-referral.entity.ts";
import { AdviceReferralMutations } from "./advice-referral/advice-referral.mutations.ts";
import { AdviceReferralResolver } from "./advice-referral/advice-referral.resolver.ts";
import { AdviceReferralStep } from "./advice-referral/advice-referral-step.entity.ts";
import { deleteReferrals } from "./advice-referral/delete-referrals.ts";
import { expireHolds } from "./advice-referral/expire-holds.ts";
import { MunicipalityAdviceReferrals } from "./advice-referral/municipality-advice-referrals.resolver.ts";
import { bothSides } from "./advice-referral/referral-sides.ts";
import { CommunityOffer } from "./community-offer/community-offer.entity.ts";
import { CommunityOfferMutations } from "./community-offer/community-offer.mutations.ts";
import { CommunityOfferResolver } from "./community-offer/community-offer.resolver.ts";
import { MunicipalityCommunityOffers } from "./community-offer/municipality-community-offers.resolver.ts";
import { feed } from "./feed.ts";
import { migrations } from "./migrations/index.ts";
import { MunicipalityOrganizations } from "./organization/municipality-organizations.resolver.ts";
import { MigrantOrganization } from "./organization/organization.entity.ts";
import { OrganizationMutations } from "./organization/organization.mutations.ts";
import { OrganizationResolver } from "./organization/organization.resolver.ts";
import { Qualification } from "./qualification/qualification.entity.ts";
import { QualificationMutations } from "./qualification/qualification.mutations.ts";
import { QualificationResolver } from "./qualification/qualification.resolver.ts";
import { Municipality } from "./references/municipality.ts";
import { loadDemonstration } from "./seed/demonstration.ts";

/** Who brings people in: self-organizations, welfare associations, integration agencies, volunteers; offers, referrals. */
export const organizations: Service = {
  name: "organizations",
  entities: [AdviceReferral, AdviceReferralStep, CommunityOffer, MigrantOrganization, Qualification],
  migrations,
  resolvers: [
    OrganizationResolver,
    OrganizationMutations,
    QualificationResolver,
    QualificationMutations,
    CommunityOfferResolver,
    CommunityOfferMutations,
    AdviceReferralResolver,
    AdviceReferralMutations,
    MunicipalityOrganizations,
    MunicipalityCommunityOffers,
    MunicipalityAdviceReferrals,
  ],
  references: {
    MigrantOrganization: byId(MigrantOrganization),
    Qualification: byId(Qualification),
    CommunityOffer: byId(CommunityOffer),
    AdviceReferral: byIdIfVisible(AdviceReferral, bothSides),
    Municipality: byKeyAlone(Municipality),
  },
  feed,
  jobs: [expireHolds, deleteReferrals],
  vanishing: [AdviceReferral, AdviceReferralStep],
  demonstration: {
    load: loadDemonstration,
    dates: {
      migrant_organization: ["dissolved_on"],
      qualification: ["completed_on"],
      community_offer: ["starts_on", "ends_on", "assured_on", "withdrawn_on"],
    },
  },
};
