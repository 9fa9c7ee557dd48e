import { byId, byKeyAlone, type Service } from "@kommgraph/infra";
import { Agreement } from "./agreement/agreement.entity.ts";
import { AgreementResolver } from "./agreement/agreement.resolver.ts";
import { AgreementChanges } from "./agreement/agreement-changes.resolver.ts";
import { AgreementPartner } from "./agreement/agreement-partner.entity.ts";
import { ChangeResolver } from "./change/change.resolver.ts";
import { CoverageMapResolver, CoverageResolver, MunicipalityCoverage } from "./coverage/coverage.resolver.ts";
import { feed } from "./feed.ts";
import { feedLag } from "./freshness/feed-lag.ts";
import { FreshnessResolver } from "./freshness/freshness.resolver.ts";
import { keepGraph } from "./link/keep-graph.ts";
import { LinkResolver } from "./link/link.resolver.ts";
import { migrations } from "./migrations/index.ts";
import { Membership } from "./network/membership.entity.ts";
import { Network } from "./network/network.entity.ts";
import { NetworkResolver } from "./network/network.resolver.ts";
import { NetworkChanges } from "./network/network-changes.resolver.ts";
import { NodeResolver } from "./node/node.resolver.ts";
import { PartnerResolver } from "./partner/partner.resolver.ts";
import { GapPractices, PracticeTransfers } from "./practice/practice.resolver.ts";
import { followFeeds } from "./projection/follow-feeds.ts";
import { forgetWords } from "./projection/forget-words.ts";
import { CourseProvider } from "./references/course-provider.ts";
import { foreignNodes } from "./references/foreign-nodes.ts";
import { MigrantOrganization } from "./references/migrant-organization.ts";
import { Municipality } from "./references/municipality.ts";
import { Practice } from "./references/practice.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { loadDemonstration } from "./seed/demonstration.ts";
import { loadReference } from "./seed/reference.ts";
import { MunicipalitySteering, SteeringLineResolver } from "./steering/steering.resolver.ts";
import { deliverWebhooks } from "./webhook/deliver-webhooks.ts";
import { forgetDeliveries } from "./webhook/forget-deliveries.ts";
import { Webhook } from "./webhook/webhook.entity.ts";
import { WebhookResolver } from "./webhook/webhook.resolver.ts";
import { WebhookChanges } from "./webhook/webhook-changes.resolver.ts";
import { WebhookDelivery } from "./webhook/webhook-delivery.entity.ts";

/** How partners hold together: their networks and agreements; and the way to anything by its id. */
export const network: Service = {
  name: "network",
  entities: [Network, Membership, Agreement, AgreementPartner, Webhook, WebhookDelivery],
  migrations,
  resolvers: [
    NodeResolver,
    PartnerResolver,
    NetworkResolver,
    NetworkChanges,
    AgreementResolver,
    AgreementChanges,
    ChangeResolver,
    FreshnessResolver,
    SearchResolver,
    MunicipalityCoverage,
    CoverageResolver,
    CoverageMapResolver,
    LinkResolver,
    MunicipalitySteering,
    SteeringLineResolver,
    PracticeTransfers,
    GapPractices,
    WebhookResolver,
    WebhookChanges,
  ],
  types: Object.values(foreignNodes),
  references: {
    Network: byId(Network),
    Agreement: byId(Agreement),
    Municipality: byKeyAlone(Municipality),
    MigrantOrganization: byKeyAlone(MigrantOrganization),
    CourseProvider: byKeyAlone(CourseProvider),
    Practice: byKeyAlone(Practice),
  },
  feed,
  // Where a receiver is, is its owner's affair; deliveries are a log of their own.
  vanishing: [Webhook, WebhookDelivery],
  jobs: [forgetDeliveries, forgetWords],
  measures: (orm) => [feedLag(orm)],
  background(tools) {
    const works = [followFeeds(tools), keepGraph(tools), deliverWebhooks(tools)];
    return {
      async stop() {
        await Promise.all(works.map((work) => work.stop()));
      },
    };
  },
  reference: { version: "2026-11-22", load: loadReference },
  demonstration: {
    load: loadDemonstration,
    dates: { network: ["dissolved_on"], membership: ["since", "until"], agreement: ["starts_on", "ends_on"] },
  },
};
