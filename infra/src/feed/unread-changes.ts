import type { MikroORM } from "@mikro-orm/postgresql";
import type { Measure } from "../telemetry/service-metrics.ts";

/** How long the oldest change has waited for somebody who follows the feed; grows when nobody does. */
export function unreadChanges(orm: MikroORM): Measure {
  return {
    name: "feed_unread_seconds",
    help: "Age of the oldest change in the own feed that nobody has read yet.",
    async read() {
      const [row] = (await orm.em
        .fork()
        .execute(
          `select coalesce(extract(epoch from now() - min("at")), 0)::float8 as "value" from "outbox" where "position" is null`,
        )) as { value: number }[];
      return row ? [{ value: Math.max(0, row.value) }] : [];
    },
  };
}
