import { type Change, dayInBerlin, refuse } from "@kommgraph/infra";
import { existingTown, knownCountries, listOf, numberOf, textOf, webAddress } from "@kommgraph/schema";

/** What holds for the facts of an organization, whether it is registered or revised. */
export const organizationRules = [
  textOf("name", 200, 2),
  existingTown("municipality"),
  listOf("languages", 40, 1),
  listOf("communities", 60),
  knownCountries("communities"),
  listOf("topics", 14, 1),
  numberOf("members", 0, 1_000_000),
  numberOf("volunteers", 0, 1_000_000),
  numberOf("migrationHistoryShare", 0, 100),
  numberOf("foundedYear", 1_800, 2_200),
  webAddress("website"),
] as const;

/** Nobody was founded in a year that has not come. */
export function refuseFutureYear({ now }: Change, year: number | null | undefined): void {
  const thisYear = Number(dayInBerlin(now).slice(0, 4));
  if (year == null || year <= thisYear) return;
  refuse(
    "OUT_OF_RANGE",
    {
      en: `foundedYear is ${year}; it must be from 1800 to ${thisYear}.`,
      de: `foundedYear ist ${year}; erlaubt ist 1800 bis ${thisYear}.`,
    },
    "foundedYear",
  );
}

/** One town has one organization of a name: a second entry would be the same one again. */
export async function refuseNamesake(
  { em }: Change,
  { id, name, municipalityId }: { id: string; name: string; municipalityId: string },
): Promise<void> {
  // Two registrations of one name at once wait for each other here.
  await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`organizations of ${municipalityId}`]);
  const [namesake] = (await em.execute(
    `select "id", "name" from "migrant_organization"
     where "municipality_id" = ? and "name_folded" = fold(?) and "dissolved_on" is null and "id" <> ?`,
    [municipalityId, name, id],
  )) as { id: string; name: string }[];
  if (!namesake) return;
  refuse(
    "ALREADY_REGISTERED",
    {
      en: `“${namesake.name}” is registered in this town already, as ${namesake.id}. Revise that one.`,
      de: `„${namesake.name}“ ist in dieser Kommune schon eingetragen, als ${namesake.id}. Bitte dort ändern.`,
    },
    "name",
  );
}

/** Nothing is changed about an organization that is no more. */
export function refuseDissolved({ dissolvedOn }: { dissolvedOn: string | null }, field: string): void {
  if (dissolvedOn === null) return;
  refuse(
    "ORGANIZATION_DISSOLVED",
    {
      en: `This organization was dissolved on ${dissolvedOn}; nothing can be changed about it any more.`,
      de: `Diese Organisation wurde am ${dissolvedOn} aufgelöst; an ihr lässt sich nichts mehr ändern.`,
    },
    field,
  );
}
