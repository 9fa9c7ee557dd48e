import { AsyncLocalStorage } from "node:async_hooks";
import {
  type ChangeSet,
  ChangeSetType,
  type EntityClass,
  type EventSubscriber,
  type FlushEventArgs,
} from "@mikro-orm/postgresql";
import type { Change, ChangeKind } from "./change.ts";

/** The write that is going on, wherever in the code one stands. */
export const currentChange = new AsyncLocalStorage<Change>();

const kinds: Partial<Record<ChangeSetType, ChangeKind>> = {
  [ChangeSetType.CREATE]: "CREATED",
  [ChangeSetType.UPDATE]: "UPDATED",
  [ChangeSetType.DELETE]: "DELETED",
};

/** Notes every entity that the unit of work creates, updates or deletes within a write, so that no mutation can forget it. */
export class ChangeRecorder implements EventSubscriber {
  /** Of `vanishing` entities nothing is noted: they keep steps of their own, and go with them. */
  constructor(private readonly vanishing: readonly EntityClass<object>[]) {}

  async onFlush({ uow }: FlushEventArgs): Promise<void> {
    const change = currentChange.getStore();
    if (!change) return;
    for (const set of uow.getChangeSets()) {
      const kind = kinds[set.type];
      if (kind && !this.vanishing.includes(set.meta.class)) change.record(kind, set.entity, differencesOf(set));
    }
  }
}

/** Properties that are hidden from all output are hidden from history too. */
function differencesOf(set: ChangeSet<object>): Record<string, [unknown, unknown]> {
  const before = (set.originalEntity ?? {}) as Record<string, unknown>;
  const after = set.payload as Record<string, unknown>;
  const { properties } = set.meta as { properties: Record<string, { hidden?: boolean }> };
  return Object.fromEntries(
    Object.keys(after)
      .filter((property) => !properties[property]?.hidden)
      .map((property) => [property, [before[property] ?? null, after[property] ?? null]]),
  );
}
