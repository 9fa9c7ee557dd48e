import { byId, byKeyAlone, type Service } from "@kommgraph/infra";
import { AttributionResolver } from "./attribution/attribution.resolver.ts";
import { Certificate } from "./certificate/certificate.entity.ts";
import { CertificateResolver, MunicipalityCertificates } from "./certificate/certificate.resolver.ts";
import { ConceptChapter } from "./concept/concept-chapter.entity.ts";
import { ConceptChapterResolver } from "./concept/concept-chapter.resolver.ts";
import { IntegrationConcept } from "./concept/integration-concept.entity.ts";
import { IntegrationConceptResolver, MunicipalityConcept } from "./concept/integration-concept.resolver.ts";
import { Event } from "./event/event.entity.ts";
import { EventMutations } from "./event/event.mutations.ts";
import { EventResolver } from "./event/event.resolver.ts";
import { MunicipalityEvents } from "./event/municipality-events.resolver.ts";
import { feed } from "./feed.ts";
import { ImmigrationOffice } from "./immigration-office/immigration-office.entity.ts";
import { ImmigrationOfficeResolver } from "./immigration-office/immigration-office.resolver.ts";
import { IndicatorThemeResolver } from "./indicator-theme/indicator-theme.resolver.ts";
import { IntegrationCentre } from "./integration-centre/integration-centre.entity.ts";
import { IntegrationCentreResolver } from "./integration-centre/integration-centre.resolver.ts";
import { LanguageResolver } from "./language/language.resolver.ts";
import { migrations } from "./migrations/index.ts";
import { Municipality } from "./municipality/municipality.entity.ts";
import { MunicipalityResolver } from "./municipality/municipality.resolver.ts";
import { Need } from "./need/need.entity.ts";
import { NeedMutations } from "./need/need.mutations.ts";
import { NeedResolver } from "./need/need.resolver.ts";
import { MunicipalityObservation } from "./observation/municipality-observation.entity.ts";
import { Practice } from "./practice/practice.entity.ts";
import { PracticeMutations } from "./practice/practice.mutations.ts";
import { MunicipalityPractices, PracticeResolver } from "./practice/practice.resolver.ts";
import { PracticeAdoption } from "./practice/practice-adoption.entity.ts";
import { CourseProvider } from "./references/course-provider.ts";
import { MigrantOrganization } from "./references/migrant-organization.ts";
import { GovernmentRegion } from "./region/government-region.entity.ts";
import { GovernmentRegionResolver } from "./region/government-region.resolver.ts";
import { loadDemonstration } from "./seed/demonstration.ts";
import { loadReference } from "./seed/reference.ts";
import { SteeringTarget } from "./target/steering-target.entity.ts";
import { SteeringTargetMutations } from "./target/steering-target.mutations.ts";
import { MunicipalityTargets, SteeringTargetResolver } from "./target/steering-target.resolver.ts";

/** Who governs: municipalities, their offices, what they need, what they aim at, what they learned. */
export const municipalities: Service = {
  name: "municipalities",
  entities: [
    GovernmentRegion,
    ImmigrationOffice,
    IntegrationCentre,
    Municipality,
    MunicipalityObservation,
    Need,
    SteeringTarget,
    IntegrationConcept,
    ConceptChapter,
    Practice,
    PracticeAdoption,
    Certificate,
    Event,
  ],
  migrations,
  resolvers: [
    MunicipalityResolver,
    GovernmentRegionResolver,
    ImmigrationOfficeResolver,
    IntegrationCentreResolver,
    NeedResolver,
    NeedMutations,
    SteeringTargetResolver,
    SteeringTargetMutations,
    MunicipalityTargets,
    IntegrationConceptResolver,
    ConceptChapterResolver,
    MunicipalityConcept,
    PracticeResolver,
    PracticeMutations,
    MunicipalityPractices,
    CertificateResolver,
    MunicipalityCertificates,
    EventResolver,
    EventMutations,
    MunicipalityEvents,
    LanguageResolver,
    IndicatorThemeResolver,
    AttributionResolver,
  ],
  types: [MigrantOrganization, CourseProvider],
  references: {
    Municipality: byId(Municipality, "ags"),
    GovernmentRegion: byId(GovernmentRegion),
    ImmigrationOffice: byId(ImmigrationOffice),
    IntegrationCentre: byId(IntegrationCentre),
    Need: byId(Need),
    SteeringTarget: byId(SteeringTarget),
    IntegrationConcept: byId(IntegrationConcept),
    Practice: byId(Practice),
    Certificate: byId(Certificate),
    Event: byId(Event),
    MigrantOrganization: byKeyAlone(MigrantOrganization),
    CourseProvider: byKeyAlone(CourseProvider),
  },
  feed,
  reference: { version: "2026-11-22.3", load: loadReference },
  demonstration: {
    load: loadDemonstration,
    dates: {
      need: ["starts_on", "ends_on", "withdrawn_on"],
      steering_target: ["due", "withdrawn_on"],
      integration_concept: ["adopted_on"],
      practice_adoption: ["adopted_on"],
      certificate: ["awarded_on"],
      event: ["starts_at", "ends_at", "cancelled_on"],
    },
  },
};
