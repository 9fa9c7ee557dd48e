/**
 * Types an answer may consist of and be kept. Each is told by the change feed whenever it is written, or belongs to one
 * that is (the members of a network, the chapters of a concept), or is computed from such alone (coverage, gaps, links),
 * or is reference data that nobody writes while the graph runs. Everything else (applications, payments, budgets,
 * referrals, history, the feed itself, what the gateway counts) is asked anew each time, as is any type not known here.
 */
export const keptTypes: ReadonlySet<string> = new Set([
  "Query",
  // Told by the feed.
  ...["Agreement", "Call", "CommunityOffer", "Course", "CourseProvider", "CourseType", "Event", "Grant"],
  ...[
    "IntegrationConcept",
    "MigrantOrganization",
    "Municipality",
    "Need",
    "Network",
    "Practice",
    "Programme",
    "Project",
  ],
  ...["Qualification", "SteeringTarget"],
  // Interfaces of these: what is behind them is asked for by its own name, or by fields that are in the feed.
  ...["Offer", "Partner"],
  // Parts of these.
  ...[
    "ConceptChapter",
    "CourseQuality",
    "Facet",
    "FundingSummary",
    "GeoPoint",
    "Membership",
    "Money",
    "NetworkGrowth",
    "Observation",
  ],
  ...["PageInfo", "Period", "Place", "Transfer", "WeeklyTime"],
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
