import { badInput } from "@kommgraph/schema";
import type { GraphQLError } from "graphql";
import { createMethodMiddlewareDecorator, Extensions } from "type-graphql";
import type { Context } from "../context.ts";
import { actsFor, hasRole, type Role, type Who } from "./who.ts";

/** Who may use a field; `text` is what the table of all rights says of it. */
export interface AccessRule {
  text: string;
  allows(who: Who, args: Record<string, unknown>, root: unknown): boolean;
}

/** Everybody, with or without a token. */
export const everybody: AccessRule = { text: "everybody", allows: () => true };

/** Whoever has one of these roles. */
export function anyOf(...wanted: Role[]): AccessRule {
  return { text: wanted.join(", "), allows: (who) => hasRole(who, ...wanted) };
}

/** Whoever has one of these roles and acts for the partner that the argument names, e.g. `input.municipality`. */
export function ofOwn(argument: string, ...wanted: Role[]): AccessRule {
  return {
    text: `${wanted.join(", ")} of ${argument}`,
    allows: (who, args) => hasRole(who, ...wanted) && actsFor(who, valueAt(args, argument)),
  };
}

/** Whoever acts for the partner to whom the thing belongs whose field this is. */
export function ofOwner<Root>(ownerOf: (root: Root) => string | null | undefined): AccessRule {
  return { text: "its owner", allows: (who, _args, root) => actsFor(who, ownerOf(root as Root)) };
}

/**
 * Whoever has one of these roles; whether the thing is their own is decided inside, where it has been read. The text
 * says what is decided there.
 */
export function decidedInside(text: string, ...wanted: Role[]): AccessRule {
  return { text: `${wanted.join(", ")}: ${text}`, allows: (who) => hasRole(who, ...wanted) };
}

/** Any of several rules. */
export function either(...rules: AccessRule[]): AccessRule {
  return {
    text: rules.map(({ text }) => text).join("; or "),
    allows: (who, args, root) => rules.some((rule) => rule.allows(who, args, root)),
  };
}

/** Declares beside a query, mutation or field who may use it, and enforces it. */
export function Access(rule: AccessRule): MethodDecorator {
  const declare = Extensions({ access: rule.text }) as MethodDecorator;
  const enforce = createMethodMiddlewareDecorator<Context>(({ context, args, root }, next) => {
    if (!rule.allows(context.who, args, root)) throw forbidden(context.who);
    return next();
  });
  return (target, property, descriptor) => {
    declare(target, property, descriptor);
    enforce(target, property, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** The error for what somebody asked for by name and may not have. */
export function forbidden(who: Who, what = "this"): GraphQLError {
  return who.subject === null
    ? badInput(
        "UNAUTHENTICATED",
        `You need to sign in for ${what}: send a token in the header “Authorization: Bearer …”.`,
      )
    : badInput(
        "FORBIDDEN",
        `You act for ${who.partner ?? "nobody"} as ${who.roles.join(", ")}; ${what} needs other rights.`,
      );
}

function valueAt(args: Record<string, unknown>, path: string): string | undefined {
  const value = path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], args);
  return typeof value === "string" ? value : undefined;
}
