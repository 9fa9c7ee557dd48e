import { demonstrationId, type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Certificate, CertificateKind } from "../../certificate/certificate.entity.ts";
import { dayAfter } from "./calendar.ts";
import { solingen } from "./governments.ts";

/** How likely a town of 100,000 has each; larger towns more so. */
const likelihood: Record<CertificateKind, number> = {
  FAMILY_MANAGER: 0.45,
  FAMILY_FRIENDLY_AUDIT: 0.25,
  LOCAL_ALLIANCE: 0.6,
  HEALTH_EQUITY: 0.4,
};
const kinds = Object.keys(likelihood) as CertificateKind[];

/** Who is recognised for what; Solingen for everything. */
export function inventCertificates(anchor: string): EntityData<Certificate>[] {
  const random = new Random("certificates");
  const awards = [...towns.values()].flatMap((town) =>
    kinds.filter((kind) => random.chance(chanceOf(town, kind))).map((kind) => ({ town, kind })),
  );
  return awards.map(({ town, kind }, number) => ({
    id: demonstrationId("cer", number),
    kind,
    municipality: town.id,
    awardedOn: dayAfter(anchor, -random.int(8, 520), random.int(0, 4)),
    people: kind === "FAMILY_MANAGER" ? random.int(1, town.population > 100_000 ? 7 : 3) : null,
    demonstration: true,
  }));
}

function chanceOf({ id, population }: MunicipalityKey, kind: CertificateKind): number {
  if (id === solingen) return 1;
  return likelihood[kind] * Math.min(1.4, Math.max(0.2, population / 100_000));
}
