import { byId, byIdIfVisible, byKeyAlone, type Service } from "@kommgraph/infra";
import { Application } from "./application/application.entity.ts";
import { ApplicationResolver } from "./application/application.resolver.ts";
import { ApplicationChanges } from "./application/application-changes.resolver.ts";
import { ApplicationStep } from "./application/application-step.entity.ts";
import { CostItem } from "./application/cost-item.entity.ts";
import { MunicipalityApplications } from "./application/municipality-applications.resolver.ts";
import { seesApplication, whoSeesApplications } from "./application/visible-applications.ts";
import { Budget } from "./budget/budget.entity.ts";
import { BudgetLineHistory, BudgetResolver } from "./budget/budget.resolver.ts";
import { BudgetChanges } from "./budget/budget-changes.resolver.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { endYears } from "./budget/end-years.ts";
import { Call } from "./call/call.entity.ts";
import { CallResolver } from "./call/call.resolver.ts";
import { CallChanges } from "./call/call-changes.resolver.ts";
import { EligibilityRule } from "./call/eligibility-rule.entity.ts";
import { Disbursement } from "./disbursement/disbursement.entity.ts";
import { DisbursementResolver } from "./disbursement/disbursement.resolver.ts";
import { DueResolver } from "./due/due.resolver.ts";
import { Evaluation } from "./evaluation/evaluation.entity.ts";
import { EvaluationResolver } from "./evaluation/evaluation.resolver.ts";
import { feed } from "./feed.ts";
import { Figure } from "./figure/figure.entity.ts";
import { Grant } from "./grant/grant.entity.ts";
import { GrantResolver } from "./grant/grant.resolver.ts";
import { GrantChanges } from "./grant/grant-changes.resolver.ts";
import { awaitProofs, makeNoticesFinal } from "./grant/grant-jobs.ts";
import { Account } from "./ledger/account.entity.ts";
import { Entry } from "./ledger/entry.entity.ts";
import { migrations } from "./migrations/index.ts";
import { FundedMunicipalities } from "./partner/funded-municipality.resolver.ts";
import {
  CourseProviderFunding,
  MigrantOrganizationFunding,
  MunicipalityFunding,
} from "./partner/partner-funding.resolver.ts";
import { Programme } from "./programme/programme.entity.ts";
import { ProgrammeResolver } from "./programme/programme.resolver.ts";
import { CommunityOfferFunding, CourseFunding } from "./project/offer-funding.resolver.ts";
import { Project } from "./project/project.entity.ts";
import { ProjectResolver } from "./project/project.resolver.ts";
import { ProjectIndicator } from "./project/project-indicator.entity.ts";
import { visibleProject } from "./project/visible-projects.ts";
import { ProofChanges } from "./proof/proof-changes.resolver.ts";
import { ProofOfUse } from "./proof/proof-of-use.entity.ts";
import { CourseProvider } from "./references/course-provider.ts";
import { MigrantOrganization } from "./references/migrant-organization.ts";
import { Municipality } from "./references/municipality.ts";
import { CommunityOffer, Course } from "./references/offer.ts";
import { dates, loadDemonstration } from "./seed/demonstration.ts";
import { loadReference } from "./seed/reference.ts";
import { TimelineEvent } from "./timeline/timeline-event.entity.ts";
import { TimelineEventResolver } from "./timeline/timeline-event.resolver.ts";

/** Who pays: programmes, budgets, calls, applications, grants, payments, proof, effect. */
export const funding: Service = {
  name: "funding",
  entities: [
    Programme,
    Figure,
    TimelineEvent,
    Evaluation,
    EligibilityRule,
    Call,
    Budget,
    BudgetLine,
    Application,
    ApplicationStep,
    CostItem,
    Project,
    ProjectIndicator,
    Grant,
    Disbursement,
    ProofOfUse,
    Account,
    Entry,
  ],
  migrations,
  resolvers: [
    ProgrammeResolver,
    TimelineEventResolver,
    EvaluationResolver,
    BudgetResolver,
    BudgetLineHistory,
    BudgetChanges,
    CallResolver,
    CallChanges,
    ApplicationResolver,
    ApplicationChanges,
    GrantResolver,
    GrantChanges,
    DisbursementResolver,
    ProofChanges,
    DueResolver,
    ProjectResolver,
    MunicipalityFunding,
    MunicipalityApplications,
    MigrantOrganizationFunding,
    CourseProviderFunding,
    FundedMunicipalities,
    CourseFunding,
    CommunityOfferFunding,
  ],
  references: {
    Programme: byId(Programme, "code"),
    Budget: byId(Budget),
    Evaluation: byId(Evaluation),
    Call: byId(Call),
    Application: byIdIfVisible(Application, { text: whoSeesApplications, isVisible: seesApplication }),
    Grant: byId(Grant),
    Disbursement: byId(Disbursement),
    Project: visibleProject,
    Municipality: byKeyAlone(Municipality),
    MigrantOrganization: byKeyAlone(MigrantOrganization),
    CourseProvider: byKeyAlone(CourseProvider),
    Course: byKeyAlone(Course),
    CommunityOffer: byKeyAlone(CommunityOffer),
  },
  feed,
  jobs: [makeNoticesFinal, awaitProofs, endYears],
  reference: { version: "2026-11-22", load: loadReference },
  demonstration: { load: loadDemonstration, dates },
};
