import type { Pool, PoolClient } from "pg";

/**
 * A connection that dies gives its place in the pool back, whoever holds it. The query builder does so only after a
 * commit or rollback that went well, which a dead connection never grants; after a few deaths in the middle of a
 * transaction a service would have no place left.
 */
export function giveUpDeadConnections(pool: Pool): void {
  const held = new WeakSet<PoolClient>();
  pool.on("acquire", (connection) => held.add(connection));
  pool.on("release", (_error, connection) => held.delete(connection));
  pool.on("connect", (connection) => {
    connection.once("end", () => {
      if (!held.has(connection)) return;
      connection.release(true);
      // Whoever held it may still give it back, once more.
      connection.release = () => {};
    });
  });
}
