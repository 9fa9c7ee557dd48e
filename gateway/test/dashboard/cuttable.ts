import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The way to a subgraph, which can be cut and mended again. */
export interface Cuttable {
  /** Where to connect instead. */
  port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function cuttable(target: number): Promise<Cuttable> {
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const other = connect(target, "127.0.0.1");
    for (const socket of [client, other]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    client.on("close", () => other.destroy());
    other.on("close", () => client.destroy());
    client.pipe(other).pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    async mend() {
      if (server.listening) return;
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
}
