import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether the process runs; one that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}

/**
 * Calls back when the command that somebody typed has ended although this process has not: a package manager that is
 * killed does not always pass it on, and would leave everything running behind.
 */
export function onLauncherGone(callBack: () => void): void {
  const launchers = launchersOf(process.pid);
  const watch = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(watch);
    callBack();
  }, 500);
  watch.unref();
}

/** The processes of the package manager between the command that was typed and this process. */
function launchersOf(pid: number): number[] {
  const launchers: number[] = [];
  for (let { parent } = lookUp(pid); parent > 1; ) {
    const { parent: grandparent, command } = lookUp(parent);
    if (!/\b(pnpm|npm|npx)\b|trap /.test(command)) break;
    launchers.push(parent);
    parent = grandparent;
  }
  return launchers;
}

function lookUp(pid: number): { parent: number; command: string } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0), command };
  } catch {
    return askPs(pid);
  }
}

/** Where there is no /proc. */
function askPs(pid: number): { parent: number; command: string } {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [, parent, command] = /^(\d+) (.*)$/.exec(line) ?? [];
    return { parent: Number(parent ?? 0), command: command ?? "" };
  } catch {
    return { parent: 0, command: "" };
  }
}
