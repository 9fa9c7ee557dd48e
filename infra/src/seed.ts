import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import type { Demo } from "./config.ts";
import { publishAll } from "./feed/publish-all.ts";
import type { Progress, Service } from "./service.ts";

/** What of the service's data is loaded, or was already. */
export interface SeedReport {
  reference: "loaded" | "present" | "none";
  demonstration: "loaded" | "moved" | "present" | "other size" | "none";
}

/**
 * Loads reference and demonstration data once, each in one transaction, and moves the demonstration's dates with the
 * calendar in whole weeks. Safe to call at every start.
 */
export async function seed(
  orm: MikroORM,
  service: Service,
  options: { demo: Demo; today?: Date; progress: Progress },
): Promise<SeedReport> {
  const anchor = mondayOf(options.today ?? new Date());
  return orm.em.fork().transactional(async (em) => {
    await em.execute("set local statement_timeout = 0");
    // Inventing a large world takes seconds between two statements, on a busy machine more than the limit.
    await em.execute("set local idle_in_transaction_session_timeout = 0");
    await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`kommgraph seed ${service.name}`]);
    return {
      reference: await seedReference(em, service, options.progress),
      demonstration: await seedDemonstration(em, service, { ...options, anchor }),
    };
  });
}

async function seedReference(
  em: EntityManager,
  service: Service,
  progress: Progress,
): Promise<SeedReport["reference"]> {
  const { reference } = service;
  if (!reference) return "none";
  const present = await recordOf(em, "reference");
  if (present?.version === reference.version) return "present";
  await reference.load({ em, progress });
  await em.flush();
  await publishAll(em, service, present ? "UPDATED" : "CREATED", "everything");
  await record(em, "reference", reference.version, null);
  return "loaded";
}

async function seedDemonstration(
  em: EntityManager,
  service: Service,
  { demo, anchor, progress }: { demo: Demo; anchor: string; progress: Progress },
): Promise<SeedReport["demonstration"]> {
  const { demonstration } = service;
  if (!demonstration || demo === "off") return "none";
  const present = await recordOf(em, "demonstration");
  if (!present) {
    await demonstration.load({ em, progress, size: demo, anchor });
    await em.flush();
    await publishAll(em, service, "CREATED", "demonstration");
    await record(em, "demonstration", demo, anchor);
    return "loaded";
  }
  if (present.anchor !== null && present.anchor !== anchor) {
    await move(em, demonstration.dates, daysBetween(present.anchor, anchor));
    await publishAll(em, service, "UPDATED", "demonstration");
    await record(em, "demonstration", present.version, anchor);
    return "moved";
  }
  return present.version === demo ? "present" : "other size";
}

/** Shifts every demonstration date by whole weeks, so that weekdays stay what they are, and hours in summer and winter. */
async function move(em: EntityManager, dates: Record<string, string[]>, days: number): Promise<void> {
  await em.execute("set local time zone 'Europe/Berlin'");
  for (const [table, columns] of Object.entries(dates)) {
    const shifts = columns.map((column) => `"${column}" = "${column}" + ${days} * interval '1 day'`);
    await em.execute(`update "${table}" set ${shifts.join(", ")} where "demonstration"`);
  }
}

async function recordOf(
  em: EntityManager,
  name: string,
): Promise<{ version: string; anchor: string | null } | undefined> {
  const rows = await em.execute(`select "version", "anchor"::text from "seeds" where "name" = ?`, [name]);
  return rows[0] as { version: string; anchor: string | null } | undefined;
}

async function record(em: EntityManager, name: string, version: string, anchor: string | null): Promise<void> {
  await em.execute(
    `insert into "seeds" ("name", "version", "anchor") values (?, ?, ?)
     on conflict ("name") do update set "version" = excluded."version", "anchor" = excluded."anchor", "loaded_at" = now()`,
    [name, version, anchor],
  );
}

/** Monday of the week of that instant in Europe/Berlin, `YYYY-MM-DD`. */
export function mondayOf(instant: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(instant);
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
