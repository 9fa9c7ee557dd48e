import { createContext } from "preact";
import type { Problem } from "./use-submit.ts";

interface FormState {
  id: string;
  problems: readonly Problem[];
  /** What each field is called, by its name in the input. */
  labels: Map<string, string>;
}

/** Of which form a field is, and what is wrong in it. */
export const FormContext = createContext<FormState>({ id: "", problems: [], labels: new Map() });

/** What is wrong with a field of a form; empty where nothing is. */
export function problemsOf({ problems, labels }: FormState, name: string): string {
  return problems.flatMap((problem) => (problem.path.at(1) === name ? [inWords(problem, labels)] : [])).join(" ");
}

/** The graph calls a field as its input does; people read what stands beside it. */
export function inWords({ message, said, path }: Problem, labels: ReadonlyMap<string, string>): string {
  const [, name = ""] = path;
  const label = labels.get(name);
  if (!label || !said?.startsWith(`${name} `)) return message;
  return `${message.slice(0, -said.length)}„${label}“${said.slice(name.length)}`;
}
