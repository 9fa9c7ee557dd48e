import { type MessageLanguage, type Rule, type UserError, type Violation, violationsOf } from "@kommgraph/schema";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Context } from "../context.ts";
import { Change, Refusal } from "./change.ts";
import { storeAnswer, takeKey } from "./idempotency.ts";
import { keepChanges } from "./keep-changes.ts";
import { currentChange } from "./recorder.ts";

/** What a mutation answers: its result, or why there is none. */
export type Payload<Result> = Partial<Result> & { userErrors: UserError[] };

/** A mutation, described: its name, the declared rules of its input, and what it does. */
export interface WriteDefinition<Input, Result> {
  name: string;
  rules?: readonly Rule<Input>[];
  effect(change: Change, input: Input): Promise<Result>;
}

/**
 * The one way in which anything is changed: input checked against declared rules, the caller's key taken, the effect,
 * its history and its outbox rows in one transaction. Expected failures roll everything back and answer as
 * `userErrors`; a repeated call answers what it answered before.
 */
export function write<Input extends { idempotencyKey: string }, Result extends object>(
  context: Context,
  definition: WriteDefinition<Input, Result>,
  input: Input,
): Promise<Payload<Result>> {
  return attempt(context, definition as WriteDefinition<Input, object>, input) as Promise<Payload<Result>>;
}

async function attempt<Input extends { idempotencyKey: string }>(
  context: Context,
  definition: WriteDefinition<Input, object>,
  input: Input,
): Promise<object> {
  const violations = violationsOf(input, [keyLength, ...(definition.rules ?? [])], context.now);
  if (violations.length > 0) return failed(violations, context.language);
  for (let tries = 1; ; tries++) {
    try {
      return await context.em.fork().transactional((em) => perform(em, context, definition, input));
    } catch (error) {
      if (error instanceof Refusal) return failed(error.violations, context.language);
      if (!isTransient(error) || tries === 5) throw error;
    }
  }
}

async function perform<Input extends { idempotencyKey: string }>(
  em: EntityManager,
  context: Context,
  { name, effect }: WriteDefinition<Input, object>,
  input: Input,
): Promise<object> {
  const { who, now } = context;
  const before = await takeKey(em, who, name, input, context.seal);
  if (before) return { ...before, userErrors: [] };
  const change = new Change(em, who, now, context.seal);
  const result = await currentChange.run(change, async () => {
    const made = await effect(change, input);
    await em.flush();
    return made;
  });
  await keepChanges(change, name, context.feed);
  await storeAnswer(em, who, input.idempotencyKey, result);
  return { ...result, userErrors: [] };
}

const keyLength = ({ idempotencyKey }: { idempotencyKey: string }): Violation[] => {
  if (idempotencyKey.length >= 1 && idempotencyKey.length <= 255) return [];
  const message = {
    en: "idempotencyKey must have 1 to 255 characters; take a new random one for every change.",
    de: "idempotencyKey braucht 1 bis 255 Zeichen; bitte für jede Änderung einen neuen zufälligen nehmen.",
  };
  return [{ code: "INVALID_IDEMPOTENCY_KEY", message, path: ["idempotencyKey"] }];
};

function failed(violations: readonly Violation[], language: MessageLanguage): { userErrors: UserError[] } {
  return { userErrors: violations.map(({ code, message, path }) => ({ code, message: message[language], path })) };
}

/** Deadlocks and serialization failures go away when the transaction is run again. */
function isTransient(error: unknown): boolean {
  return ["40001", "40P01"].includes(String((error as { code?: unknown }).code));
}
