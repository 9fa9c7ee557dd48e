import type { OperationPlan, PlanState } from "./plan.ts";

/** What would be asked if one ran the operation now, and what it would cost. */
export function PlanLine({ state }: { state: PlanState }) {
  if (!state) return <p className="plan" aria-live="polite" />;
  return (
    <p className={state.problem || state.plan?.refusal ? "plan refused" : "plan"} aria-live="polite">
      {state.plan ? <Plan plan={state.plan} /> : state.problem}
    </p>
  );
}

function Plan({ plan: { subgraphs, steps, cost, refusal } }: { plan: OperationPlan }) {
  const requests = subgraphs.reduce((sum, each) => sum + each.requests, 0);
  const format = new Intl.NumberFormat("en");
  return (
    <>
      <b>If you run this:</b>{" "}
      {requests === 0
        ? "no subgraph is asked"
        : `up to ${requests} ${requests === 1 ? "request" : "requests"} in ${steps} ${steps === 1 ? "step" : "steps"} (${subgraphs
            .map(({ name, requests }) => `${name} ${requests}`)
            .join(", ")})`}
      {", "}
      <span className="cost">
        {format.format(cost.points)} of {format.format(cost.limit)} points
      </span>
      .{refusal && <strong> {refusal}</strong>}
    </>
  );
}
