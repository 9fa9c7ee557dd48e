import type { SubgraphName } from "@kommgraph/schema";

/** Types whose every writing the feed of changes tells, and the subgraph that owns them. */
export const toldBy: ReadonlyMap<string, SubgraphName> = new Map([
  ...ownedBy("municipalities", "Event", "IntegrationConcept", "Municipality", "Need", "Practice", "SteeringTarget"),
  ...ownedBy("organizations", "CommunityOffer", "MigrantOrganization", "Qualification"),
  ...ownedBy("courses", "Course", "CourseProvider", "CourseType"),
  ...ownedBy("funding", "Call", "Grant", "Programme", "Project"),
  ...ownedBy("network", "Agreement", "Network"),
]);

/** What stands in a thing, and has no life of its own. */
export const valueTypes: ReadonlySet<string> = new Set(["GeoPoint", "Money", "Period", "Place", "WeeklyTime"]);

/** Plain fields of these types that follow from other things than the one they stand in. */
export const computedFields: ReadonlySet<string> = new Set(["Network.density"]);

/**
 * Types an answer may consist of and be kept. Each is told by the change feed whenever it is written, or belongs to one
 * that is (the members of a network, the chapters of a concept), or is computed from such alone (coverage, gaps, links),
 * or is reference data that nobody writes while the graph runs. Everything else (applications, payments, budgets,
 * referrals, history, the feed itself, what the gateway counts) is asked anew each time, as is any type not known here.
 */
export const keptTypes: ReadonlySet<string> = new Set([
  "Query",
  ...toldBy.keys(),
  // Interfaces of these: what is behind them is asked for by its own name, or by fields that are in the feed.
  ...["Offer", "Partner"],
  // Parts of these.
  ...valueTypes,
  ...["ConceptChapter", "CourseQuality", "Facet", "FundingSummary", "Membership", "NetworkGrowth", "Observation"],
  ...["PageInfo", "Transfer"],
  // Computed from these alone.
  ...[
    "Coverage",
    "CoursePathway",
    "CourseSuggestion",
    "CourseSuggestionReport",
    "ExcludedBy",
    "Gap",
    "Link",
    "Neighbour",
  ],
  ...["Overlap", "PlaceCoverage", "SteeringLine", "SteeringQuarter", "SteeringReport", "SuggestionPart", "TopicSupply"],
  // Written by nobody while the graph runs.
  ...[
    "Certificate",
    "Evaluation",
    "GovernmentRegion",
    "ImmigrationOffice",
    "IndicatorTheme",
    "IntegrationCentre",
    "Jurisdiction",
  ],
  ...["Language", "Licence", "TimelineEvent"],
  ...connectionsOf("CommunityOffer", "Course", "CourseProvider", "Event", "Grant", "MigrantOrganization"),
  ...connectionsOf("Municipality", "Need", "Offer", "Partner"),
]);

/** Fields of these types that come from what the feed does not tell. */
export const untoldFields: ReadonlySet<string> = new Set([
  // Payments and applications are in no feed.
  "FundingSummary.applications",
  "FundingSummary.disbursed",
  "Grant.disbursed",
  "Grant.remaining",
]);

function connectionsOf(...types: string[]): string[] {
  return types.flatMap((type) => [`${type}Connection`, `${type}Edge`]);
}

function ownedBy(owner: SubgraphName, ...types: string[]): [string, SubgraphName][] {
  return types.map((type) => [type, owner]);
}
