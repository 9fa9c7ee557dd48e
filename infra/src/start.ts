import { readConfig } from "./config.ts";
import { checkPorts, House } from "./house.ts";
import { runProgram, tellParent } from "./lifecycle.ts";
import { embeddedPostgres } from "./postgres/embedded.ts";
import { ownPostgres } from "./postgres/own.ts";
import { onLauncherGone } from "./processes.ts";
import { Screen } from "./screen.ts";

await runProgram(async (stopping) => {
  onLauncherGone(() => process.kill(process.pid, "SIGTERM"));
  const config = readConfig();
  const screen = new Screen();
  await checkPorts(config);
  screen.say(config.databaseUrl ? "Connecting to your Postgres" : "Starting Postgres");
  const postgres = config.databaseUrl
    ? await ownPostgres(config.databaseUrl)
    : await embeddedPostgres({ folder: config.dataFolder, tell: (message) => screen.say(message) });
  const house = new House(config, postgres.url, screen);
  const stop = async () => {
    await house.stop();
    await postgres.stop();
  };
  stopping.addEventListener("abort", () => house.stop());
  await house.start().catch(async (error) => {
    await stop();
    throw error;
  });
  screen.ready(config, postgres.folder);
  tellParent({ kind: "ready" });
  return async () => {
    screen.say("Stopping");
    await stop();
    screen.say("Stopped");
  };
});
