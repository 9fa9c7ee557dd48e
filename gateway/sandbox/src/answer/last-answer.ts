import { HeldValue } from "../held-value.ts";

/** What was answered last, as JSON; nothing before the first answer, and where it was no JSON. */
export const lastAnswer = new HeldValue<{ data?: unknown } | undefined>(undefined);
