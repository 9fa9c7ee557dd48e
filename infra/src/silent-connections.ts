import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * A server that closes also closes the connections on which nothing has been asked yet, as browsers and pools open them in
 * advance. Node does not count these as idle, and would wait a minute for what might still come.
 */
export function closeSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }) => silent.delete(socket));
  app.addHook("preClose", async () => {
    for (const socket of silent) socket.destroy();
  });
}
