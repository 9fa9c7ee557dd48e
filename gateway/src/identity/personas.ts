import type { Role } from "@kommgraph/infra";
import { demonstrationWorld } from "@kommgraph/schema";

/** Somebody the sandbox and the dashboard can act as on a developer's machine. */
export interface Persona {
  key: string;
  /** What people read on the badge. */
  name: string;
  partner: string | null;
  roles: Role[];
}

const solingen = "mun_05122000";
/** Bezirksregierung Arnsberg, the approving authority. */
const arnsberg = "reg_059";

/** The cast: one of each kind, those of Solingen where there is a choice. */
export function personas(): Persona[] {
  const { organizations, providers } = demonstrationWorld("small");
  const inSolingen = ({ town }: { town: { id: string } }) => town.id === solingen;
  const organization = organizations.find(inSolingen)?.id ?? null;
  const provider = providers.find(inSolingen)?.id ?? null;
  return [
    { key: "nobody", name: "Nobody: the public", partner: null, roles: [] },
    { key: "integration-centre", name: "Integration centre, Solingen", partner: solingen, roles: ["editor"] },
    { key: "immigration-office", name: "Immigration office, Solingen", partner: solingen, roles: ["caseworker"] },
    {
      key: "organization",
      name: "A migrant organization in Solingen",
      partner: organization,
      roles: ["editor", "provider"],
    },
    { key: "provider", name: "A course provider in Solingen", partner: provider, roles: ["editor", "provider"] },
    {
      key: "authority",
      name: "Approving authority, Bezirksregierung Arnsberg",
      partner: arnsberg,
      roles: ["authority"],
    },
    { key: "ministry", name: "Ministry", partner: null, roles: ["ministry"] },
    {
      key: "machine",
      name: "Machine client of a course provider",
      partner: provider,
      roles: ["integration", "provider"],
    },
  ];
}
