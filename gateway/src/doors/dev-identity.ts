import { roles } from "@kommgraph/infra";
import type { FastifyInstance } from "fastify";
import type { DevIdentity } from "../identity/dev.ts";
import { personas } from "../identity/personas.ts";

/** `POST /dev/token` and `GET /dev/personas`: anybody can be anybody. Exists on developers' machines alone. */
export function openDevIdentityDoors(app: FastifyInstance, identity: DevIdentity): void {
  const cast = personas();
  app.get("/dev/personas", async () => ({ personas: cast }));
  app.post("/dev/token", { schema: { body: tokenRequest } }, async (request) => {
    const { partner, roles: wanted } = request.body as { partner: string | null; roles: (typeof roles)[number][] };
    return { token: await identity.issue(partner, wanted), partner, roles: wanted };
  });
}

const tokenRequest = {
  type: "object",
  additionalProperties: false,
  properties: {
    partner: { type: ["string", "null"], pattern: "^[a-z]{3}_[A-Za-z0-9_-]{1,64}$", default: null },
    roles: { type: "array", items: { enum: [...roles] }, uniqueItems: true, default: [] },
  },
};
