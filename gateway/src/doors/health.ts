import type { FastifyInstance } from "fastify";

/** `/health/live`: the process runs. `/health/ready`: it can answer whole queries, and who keeps it from that. */
export function openHealthDoors(
  app: FastifyInstance,
  readinessOfSubgraphs: () => Promise<Record<string, boolean>>,
  state: { stopping: boolean },
): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const readiness = await readinessOfSubgraphs();
    const missing = Object.keys(readiness).filter((name) => !readiness[name]);
    const status = state.stopping ? "stopping" : missing.length > 0 ? `waiting for ${missing.join(", ")}` : "ready";
    return reply
      .code(status === "ready" ? 200 : 503)
      .header("cache-control", "no-store")
      .send({
        status,
        subgraphs: Object.fromEntries(Object.entries(readiness).map(([name, ready]) => [name, { ready }])),
      });
  });
}
