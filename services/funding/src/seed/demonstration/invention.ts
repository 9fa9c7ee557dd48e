import type { DemonstrationJob } from "@kommgraph/infra";
import { type DemonstrationSize, demonstrationId, type IdPrefix } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { Application } from "../../application/application.entity.ts";
import { ApplicationStep } from "../../application/application-step.entity.ts";
import { CostItem } from "../../application/cost-item.entity.ts";
import { Budget } from "../../budget/budget.entity.ts";
import { BudgetLine } from "../../budget/budget-line.entity.ts";
import { Call } from "../../call/call.entity.ts";
import { Disbursement } from "../../disbursement/disbursement.entity.ts";
import { Grant } from "../../grant/grant.entity.ts";
import { Account } from "../../ledger/account.entity.ts";
import { Entry } from "../../ledger/entry.entity.ts";
import { Project } from "../../project/project.entity.ts";
import { ProjectIndicator } from "../../project/project-indicator.entity.ts";
import { ProofOfUse } from "../../proof/proof-of-use.entity.ts";
import { Calendar } from "./calendar.ts";
import { Cast } from "./cast.ts";
import { LedgerBook } from "./ledger-book.ts";

/** Everything that is invented, before it is written. */
export class Invention {
  readonly calendar: Calendar;
  readonly cast: Cast;
  readonly book: LedgerBook;
  readonly budgets: EntityData<Budget>[] = [];
  readonly budgetLines: EntityData<BudgetLine>[] = [];
  readonly calls: EntityData<Call>[] = [];
  readonly applications: EntityData<Application>[] = [];
  readonly steps: EntityData<ApplicationStep>[] = [];
  readonly costItems: EntityData<CostItem>[] = [];
  readonly projects: EntityData<Project>[] = [];
  readonly indicators: EntityData<ProjectIndicator>[] = [];
  readonly grants: EntityData<Grant>[] = [];
  readonly disbursements: EntityData<Disbursement>[] = [];
  readonly proofs: EntityData<ProofOfUse>[] = [];
  /** Cents committed per budget line, which its plan must hold. */
  readonly committed = new Map<string, bigint>();
  /** Awarded projects per programme, from which later ones may be transferred. */
  readonly awarded = new Map<string, string[]>();
  /** How many numbers each call has given. */
  readonly issued = new Map<string, number>();
  private readonly counters = new Map<IdPrefix, number>();

  constructor(size: DemonstrationSize, anchor: string) {
    this.calendar = new Calendar(anchor);
    this.cast = new Cast(size);
    this.book = new LedgerBook(anchor);
  }

  nextId(prefix: IdPrefix): string {
    const number = this.counters.get(prefix) ?? 0;
    this.counters.set(prefix, number + 1);
    return demonstrationId(prefix, number);
  }

  /** Writes every row, each after those it points to; the entries last, oldest first. */
  async write({ em, progress }: DemonstrationJob): Promise<void> {
    const tables: [EntityClass<object>, string, object[]][] = [
      [Budget, "budgets", this.budgets],
      [BudgetLine, "budget lines", this.budgetLines],
      [Call, "calls", this.calls],
      [Application, "applications", this.applications],
      [ApplicationStep, "steps of applications", this.steps],
      [CostItem, "financing plans", this.costItems],
      [Project, "projects", this.projects],
      [ProjectIndicator, "indicators", this.indicators],
      [Grant, "grants", this.grants],
      [Disbursement, "disbursements", this.disbursements],
      [ProofOfUse, "proofs of use", this.proofs],
      [Account, "accounts", this.book.accounts],
      [Entry, "ledger", this.book.entries()],
    ];
    for (const [entity, what, rows] of tables) {
      for (let start = 0; start < rows.length; start += 1_000) {
        await em.insertMany(entity, rows.slice(start, start + 1_000));
        progress(what, Math.min(start + 1_000, rows.length), rows.length);
      }
    }
  }
}
