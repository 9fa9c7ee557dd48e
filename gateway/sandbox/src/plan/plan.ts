import { useEffect, useState } from "react";
import { type EditedOperation, variablesIn } from "../edited-operation.ts";

/** What an operation would take, as the gateway tells it. */
export interface OperationPlan {
  subgraphs: { name: string; requests: number }[];
  steps: number;
  cost: { points: number; limit: number };
  refusal: string | null;
}

/** The plan, or why there is none; nothing while nothing is known, and where the gateway does not tell. */
export type PlanState = { plan: OperationPlan; problem?: never } | { problem: string; plan?: never } | undefined;

/** The plan of what stands in the editors. */
export function usePlan(edited: EditedOperation): PlanState {
  const [state, setState] = useState<PlanState>();
  const { query, variables, operation } = edited;
  useEffect(() => {
    const leaving = new AbortController();
    planOf({ query, variables, operation }, leaving.signal).then(setState, () => {});
    return () => leaving.abort();
  }, [query, variables, operation]);
  return state;
}

async function planOf({ query, variables, operation }: EditedOperation, signal: AbortSignal): Promise<PlanState> {
  if (!query.trim()) return undefined;
  const values = variablesIn(variables);
  if (!values) return { problem: "The variables are no JSON object." };
  const response = await fetch("/sandbox/plan", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: values, operationName: operation || null }),
    signal,
  });
  if (response.status === 404) return undefined;
  const answer = (await response.json()) as OperationPlan & { errors?: { message: string }[] };
  return answer.errors ? { problem: answer.errors[0]?.message ?? "This cannot be planned." } : { plan: answer };
}
