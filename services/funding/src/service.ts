import { byId, byKeyAlone, type Context, type Service } from "@kommgraph/infra";
import { Application } from "./application/application.entity.ts";
import { ApplicationResolver } from "./application/application.resolver.ts";
import { ApplicationStep } from "./application/application-step.entity.ts";
import { CostItem } from "./application/cost-item.entity.ts";
import { MunicipalityApplications } from "./application/municipality-applications.resolver.ts";
import { loadVisibleApplication } from "./application/visible-applications.ts";
import { Budget } from "./budget/budget.entity.ts";
import { BudgetResolver } from "./budget/budget.resolver.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { Call } from "./call/call.entity.ts";
import { CallResolver } from "./call/call.resolver.ts";
import { EligibilityRule } from "./call/eligibility-rule.entity.ts";
import { Evaluation } from "./evaluation/evaluation.entity.ts";
import { EvaluationResolver } from "./evaluation/evaluation.resolver.ts";
import { Figure } from "./figure/figure.entity.ts";
import { Disbursement } from "./grant/disbursement.entity.ts";
import { Grant } from "./grant/grant.entity.ts";
import { GrantResolver } from "./grant/grant.resolver.ts";
import { ProofOfUse } from "./grant/proof-of-use.entity.ts";
import { Account } from "./ledger/account.entity.ts";
import { Entry } from "./ledger/entry.entity.ts";
import { migrations } from "./migrations/index.ts";
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
import { ProjectOffer } from "./project/project-offer.entity.ts";
import { loadVisibleProject } from "./project/visible-projects.ts";
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
    ProjectOffer,
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
    CallResolver,
    ApplicationResolver,
    GrantResolver,
    ProjectResolver,
    MunicipalityFunding,
    MunicipalityApplications,
    MigrantOrganizationFunding,
    CourseProviderFunding,
    CourseFunding,
    CommunityOfferFunding,
  ],
  references: {
    Programme: byId(Programme, "code"),
    Budget: byId(Budget),
    Evaluation: byId(Evaluation),
    Call: byId(Call),
    Application: ({ id }: Record<string, string>, context: Context) => loadVisibleApplication(context, id as string),
    Grant: byId(Grant),
    Disbursement: byId(Disbursement),
    Project: ({ id }: Record<string, string>, context: Context) => loadVisibleProject(context, id as string),
    Municipality: byKeyAlone(Municipality),
    MigrantOrganization: byKeyAlone(MigrantOrganization),
    CourseProvider: byKeyAlone(CourseProvider),
    Course: byKeyAlone(Course),
    CommunityOffer: byKeyAlone(CommunityOffer),
  },
  reference: { version: "2026-11-21", load: loadReference },
  demonstration: { load: loadDemonstration, dates },
};
