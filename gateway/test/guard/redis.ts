import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { freePorts } from "@kommgraph/infra/testing";

/** Whether Debian's Redis is here; tests that need one say loudly that they did not run where it is not. */
export const hasRedis = ((): boolean => {
  try {
    execFileSync("redis-server", ["--version"]);
    return true;
  } catch {
    process.stderr.write("NOT TESTED: there is no redis-server here (Debian: apt-get install redis-server).\n");
    return false;
  }
})();

/** A Redis of its own, in memory alone. */
export async function startRedis(port?: number) {
  const at = port ?? (await freePorts(1));
  const server = spawn("redis-server", ["--port", String(at), "--save", "", "--appendonly", "no"], { stdio: "pipe" });
  // Also where the test did not come to its end.
  process.once("exit", () => server.kill("SIGKILL"));
  await untilReady(server);
  return {
    port: at,
    url: `redis://127.0.0.1:${at}`,
    /** How often it was told this command. */
    calls(command: string): number {
      const stats = execFileSync("redis-cli", ["-p", String(at), "info", "commandstats"], { encoding: "utf8" });
      return Number(new RegExp(`^cmdstat_${command}:calls=(\\d+)`, "m").exec(stats)?.[1] ?? 0);
    },
    pause: () => server.kill("SIGSTOP"),
    resume: () => server.kill("SIGCONT"),
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const exited = once(server, "exit");
      server.kill("SIGKILL");
      await exited;
    },
  };
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = "";
  for await (const chunk of server.stdout ?? []) {
    said += chunk;
    if (said.includes("Ready to accept connections")) break;
  }
  server.stdout?.resume();
  if (!said.includes("Ready")) throw new Error(said);
}
