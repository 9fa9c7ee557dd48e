import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { GraphQLError } from "graphql";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../src/database.ts";
import { maskError } from "../src/errors.ts";
import { createLog } from "../src/log.ts";
import { library } from "./write/library.ts";

it("who waits too long for a Postgres that takes connections and does not answer is told OVERLOADED", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const orm = await openDatabase(library, `postgres://nobody:none@127.0.0.1:${port}/none`, "service");
  onTestFinished(() => orm.close());
  const fault = await orm.em.execute("select 1").catch((error: Error) => error);
  const error = new GraphQLError("", { originalError: fault as Error, path: ["anything"] });
  const masked = maskError(
    { message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    error,
    createLog("test", { logLevel: "silent" }),
  );
  expect(masked.extensions?.code).toBe("OVERLOADED");
});
