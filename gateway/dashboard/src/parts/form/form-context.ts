import { createContext } from "preact";
import type { Problem } from "./use-submit.ts";

interface FormState {
  id: string;
  problems: readonly Problem[];
}

/** Of which form a field is, and what is wrong in it. */
export const FormContext = createContext<FormState>({ id: "", problems: [] });

/** What is wrong with a field of a form; empty where nothing is. */
export function problemsOf({ problems }: FormState, name: string): string {
  return problems.flatMap(({ path, message }) => (path.at(1) === name ? [message] : [])).join(" ");
}
