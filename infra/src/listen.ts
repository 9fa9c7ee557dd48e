import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import { StartError } from "./config.ts";

/** Listens, or says in one sentence why that cannot be. */
export async function listen(
  app: FastifyInstance,
  { host, port, name }: { host: string; port: number; name: string },
): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw portError(error as NodeJS.ErrnoException, host, port, name);
  }
}

/** Refuses a port somebody else holds, before anything is started. */
export async function checkPort(host: string, port: number, name: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(portError(error, host, port, name)));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number, name: string): Error {
  if (error.code === "EADDRINUSE") {
    return new StartError(
      `Port ${port}, needed for ${name}, is taken. Stop what uses it, or set PORT to another port (the five after it are used too).`,
    );
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartError(`This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`);
  }
  if (error.code === "EACCES") return new StartError(`Port ${port} needs more rights. Set PORT to one above 1023.`);
  return error;
}
