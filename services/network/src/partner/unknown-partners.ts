import { refuse } from "@kommgraph/infra";
import { isMunicipality } from "@kommgraph/schema";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Network } from "../network/network.entity.ts";

/** Refuses partners that do not exist, as far as this subgraph can know: of other owners' ids it knows the form alone. */
export async function refuseUnknownPartners(em: EntityManager, ids: readonly string[], field: string): Promise<void> {
  const networks = ids.filter((id) => id.startsWith("net_"));
  const found = networks.length > 0 ? await em.find(Network, { id: { $in: networks }, dissolvedOn: null }) : [];
  const alive = new Set(found.map(({ id }) => id));
  const unknown = ids.filter(
    (id) => (id.startsWith("mun_") && !isMunicipality(id)) || (id.startsWith("net_") && !alive.has(id)),
  );
  if (unknown.length === 0) return;
  refuse(
    "UNKNOWN_PARTNER",
    {
      en: `${field}: there is no ${unknown.join(", ")}; check the id.`,
      de: `${field}: ${unknown.join(", ")} gibt es nicht; bitte die Kennung prüfen.`,
    },
    field,
  );
}
