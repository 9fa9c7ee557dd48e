import type { DemonstrationJob } from "@kommgraph/infra";
import { demonstrationWorld } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { Agreement } from "../agreement/agreement.entity.ts";
import { AgreementPartner } from "../agreement/agreement-partner.entity.ts";
import { Membership } from "../network/membership.entity.ts";
import { Network } from "../network/network.entity.ts";
import { Cast } from "./cast.ts";
import { inventAgreements } from "./invent-agreements.ts";
import { inventMemberships } from "./invent-memberships.ts";
import { inventNetworks } from "./invent-networks.ts";
import { solingenNetwork } from "./reference.ts";

/** Networks, memberships and agreements of the partners that all subgraphs invent together. */
export async function loadDemonstration(job: DemonstrationJob): Promise<void> {
  const cast = new Cast(demonstrationWorld(job.size));
  const networks = inventNetworks(cast);
  const agreements = inventAgreements(cast, job.anchor);
  await insert(job, Network, "networks", networks.map(({ network }) => network).filter(isInvented));
  await insert(job, Membership, "memberships", inventMemberships(networks, cast, job.anchor));
  await insert(
    job,
    Agreement,
    "agreements",
    agreements.map(({ agreement }) => agreement),
  );
  await insert(
    job,
    AgreementPartner,
    "partners of agreements",
    agreements.flatMap(({ agreement, partners }) =>
      partners.map((partnerId, position) => ({ agreement: agreement.id, position, partnerId })),
    ),
  );
}

const chunk = 1_000;

async function insert<Entity extends object>(
  { em, progress }: DemonstrationJob,
  entity: EntityClass<Entity>,
  what: string,
  rows: EntityData<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    await em.insertMany(entity, rows.slice(start, start + chunk) as never);
    progress(what, Math.min(start + chunk, rows.length), rows.length);
  }
}

function isInvented({ id }: EntityData<Network>): boolean {
  return id !== solingenNetwork.id;
}
