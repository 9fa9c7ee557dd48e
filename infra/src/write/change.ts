import { type Rule, type Sentence, type Violation, violationsOf } from "@kommgraph/schema";
import { type EntityClass, type EntityManager, LockMode } from "@mikro-orm/postgresql";
import type { Who } from "../identity/who.ts";

/** An expected failure of a write: rolls everything back and answers as `userErrors`. */
export class Refusal extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ code }) => code).join(", "));
  }
}

/** Ends the write with one expected failure; the path starts at the argument, e.g. `["input", "people"]`. */
export function refuse(code: string, message: Sentence, ...path: string[]): never {
  throw new Refusal([{ code, message, path: ["input", ...path] }]);
}

/** Ends the write where anything is wrong, with all of it at once; paths start at the argument, as with `refuse`. */
export function refuseAll(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  throw new Refusal(violations.map((violation) => ({ ...violation, path: ["input", ...violation.path] })));
}

export type ChangeKind = "CREATED" | "UPDATED" | "DELETED";

/** What a write has done to one entity. */
export interface RecordedChange {
  kind: ChangeKind;
  entity: object;
  /** Per property that differs: what it was and what it is; null for what only the feed is told of. */
  differences: Record<string, [unknown, unknown]> | null;
}

/** What the effect of a mutation works with: one transaction, who acts, and when. */
export class Change {
  readonly recorded: RecordedChange[] = [];
  /** Remark of the actor, kept in the history. */
  note: string | null = null;

  constructor(
    readonly em: EntityManager,
    readonly who: Who,
    readonly now: Date,
    /** A keyed hash of what may be recognised again but never stored. */
    readonly seal: (text: string) => string,
  ) {}

  /** The row to be changed, locked until the end of the write; refused where there is none. */
  async load<Entity extends object>(entity: EntityClass<Entity>, id: string, field: string): Promise<Entity> {
    const found = await this.em.findOne(entity, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (found) return found as Entity;
    return refuse(
      "NOT_FOUND",
      {
        en: `There is no ${entity.name} ${id}; check the id.`,
        de: `${entity.name} ${id} gibt es nicht; bitte die Kennung prüfen.`,
      },
      field,
    );
  }

  /** Refuses to overwrite what somebody else has changed since the caller looked. */
  expectVersion(current: { version: number }, expected: number): void {
    if (current.version === expected) return;
    refuse(
      "VERSION_CONFLICT",
      {
        en: `Somebody changed this meanwhile: it is at version ${current.version}, you have ${expected}. Load it again and repeat your change.`,
        de: `Dies wurde inzwischen geändert: Es steht bei Version ${current.version}, Sie haben ${expected}. Bitte neu laden und die Änderung wiederholen.`,
      },
      "expectedVersion",
    );
  }

  /** Holds rules against what a thing would be after the change; refuses with every violation at once. */
  expectRules<Input>(input: Input, ...rules: readonly Rule<Input>[]): void {
    const violations = violationsOf(input, rules, this.now);
    if (violations.length > 0) throw new Refusal(violations);
  }

  /** Notes a change made by a statement of its own, past the unit of work. */
  record(kind: ChangeKind, entity: object, differences: Record<string, [unknown, unknown]> = {}): void {
    this.recorded.push({ kind, entity, differences });
  }

  /**
   * Tells the feed, and nobody else, what an entity is after a statement of its own. For figures that move with every
   * case, such as free places: a history of them would be a list of the cases, and history is kept for good.
   */
  announce(entity: object): void {
    const told = this.recorded.some((change) => change.entity === entity && change.differences === null);
    if (!told) this.recorded.push({ kind: "UPDATED", entity, differences: null });
  }
}
