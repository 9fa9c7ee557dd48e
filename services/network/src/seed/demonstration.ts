import type { DemonstrationJob } from "@kommgraph/infra";
import { demonstrationWorld } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { Agreement } from "../agreement/agreement.entity.ts";
import { AgreementPartner } from "../agreement/agreement-partner.entity.ts";
import { Membership } from "../network/membership.entity.ts";
import { Network } from "../network/network.entity.ts";
import { Cast } from "./cast.ts";
import { inventAgreements } from "./invent-agreements.ts";
import { inventConsortia } from "./invent-consortia.ts";
import { inventMemberships } from "./invent-memberships.ts";
import { inventNetworks } from "./invent-networks.ts";
import { inventWorkingGroups } from "./invent-working-groups.ts";
import { solingenNetwork } from "./reference.ts";

/** Networks, memberships and agreements of the partners that all subgraphs invent together. */
export async function loadDemonstration(job: DemonstrationJob): Promise<void> {
  const cast = new Cast(demonstrationWorld(job.size));
  const networks = inventNetworks(cast);
  const agreements = inventAgreements(cast, job.anchor);
  if (job.size === "large") {
    networks.push(...inventWorkingGroups(cast, networks.length));
    agreements.push(...inventConsortia(cast, job.anchor, agreements.length));
  }
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

const chunk = 5_000;

/** Rows go in as one document each time: the unit of work would take five times as long for so many. */
async function insert<Entity extends object>(
  { em, progress }: DemonstrationJob,
  entity: EntityClass<Entity>,
  what: string,
  rows: EntityData<Entity>[],
): Promise<void> {
  const { tableName, properties } = em.getMetadata(entity);
  const columnOf = (property: string) => properties[property as keyof typeof properties].fieldNames[0] as string;
  const columns = Object.keys(rows[0] ?? {})
    .map(columnOf)
    .join(", ");
  for (let start = 0; start < rows.length; start += chunk) {
    const stored = rows
      .slice(start, start + chunk)
      .map((row) => Object.fromEntries(Object.entries(row).map(([property, value]) => [columnOf(property), value])));
    await em.execute(
      `insert into ${tableName} (${columns}) select ${columns} from jsonb_populate_recordset(null::${tableName}, ?::jsonb)`,
      [JSON.stringify(stored)],
    );
    progress(what, Math.min(start + chunk, rows.length), rows.length);
  }
}

function isInvented({ id }: EntityData<Network>): boolean {
  return id !== solingenNetwork.id;
}
