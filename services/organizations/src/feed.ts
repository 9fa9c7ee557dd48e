import type { Feed } from "@kommgraph/infra";
import type { CommunityOffer } from "./community-offer/community-offer.entity.ts";
import type { MigrantOrganization } from "./organization/organization.entity.ts";
import type { Qualification } from "./qualification/qualification.entity.ts";

/** What everybody may know of changes here. Referrals are not in it: only their two sides may know of them. */
export const feed: Feed = {
  MigrantOrganization: organizationEntry,
  Qualification: qualificationEntry,
  CommunityOffer: offerEntry,
};

function organizationEntry(organization: MigrantOrganization): Record<string, unknown> | null {
  if (organization.dissolvedOn !== null) return null;
  const { name, kind, municipalityId: municipality, languages, communities, topics } = organization;
  const { members, volunteers, migrationHistoryShare, foundedYear, registered, nonProfit } = organization;
  const { website, demonstration, version } = organization;
  return {
    ...{ name, kind, municipality, languages, communities, topics },
    ...{ members, volunteers, migrationHistoryShare, foundedYear, registered, nonProfit },
    ...{ website, demonstration, version },
  };
}

function qualificationEntry(qualification: Qualification): Record<string, unknown> {
  const { organization, title, completedOn, people, demonstration } = qualification;
  return { organization: organization.id, title, completedOn, people, demonstration };
}

function offerEntry(offer: CommunityOffer): Record<string, unknown> | null {
  if (offer.withdrawnOn !== null) return null;
  const { kind, title, topic, targetGroups, languages, municipalityId: municipality } = offer;
  const { placeName, latitude, longitude, online, schedule, capacity, free } = offer;
  const { assuredOn, demonstration, version } = offer;
  return {
    ...{ kind, title, topic, targetGroups, languages, municipality },
    provider: offer.provider.id,
    ...{ start: offer.startsOn, end: offer.endsOn, schedule },
    ...{ placeName, latitude, longitude, online },
    ...{ capacity, free, assuredOn, demonstration, version },
  };
}
