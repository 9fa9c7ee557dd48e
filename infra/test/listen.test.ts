import { type AddressInfo, createServer } from "node:net";
import { fastify } from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";
import { StartError } from "../src/config.ts";
import { checkPort, listen } from "../src/listen.ts";

async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: 0 }, resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe("a port", () => {
  it("that is taken is one sentence, before and while listening", async () => {
    const port = await takePort();
    const sentence = new StartError(
      `Port ${port}, needed for courses, is taken. Stop what uses it, or set PORT to another port (the five after it are used too).`,
    );
    await expect(checkPort("127.0.0.1", port, "courses")).rejects.toEqual(sentence);
    await expect(listen(fastify(), { host: "127.0.0.1", port, name: "courses" })).rejects.toEqual(sentence);
  });

  it("of an address this machine does not have is one sentence", async () => {
    await expect(checkPort("203.0.113.7", 0, "courses")).rejects.toThrow(
      "This machine has no address 203.0.113.7. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.",
    );
  });

  it("that is free stays free after it was checked", async () => {
    const port = await takePort().then((taken) => taken);
    const server = createServer();
    await expect(checkPort("127.0.0.2", port, "courses")).resolves.toBeUndefined();
    await new Promise<void>((resolve) => server.listen({ host: "127.0.0.2", port }, resolve));
    server.close();
  });
});
