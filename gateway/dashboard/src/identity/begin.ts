import { actFor, meetPersonas } from "./acting.ts";
import { settings } from "./settings.ts";

/** Finds out as whom questions are asked: a persona, whoever comes back from signing in, or the public. */
export async function begin(): Promise<void> {
  if (settings.identity === "dev") {
    meetPersonas();
    return;
  }
  if (settings.identity === "oidc" && new URLSearchParams(location.search).has("state")) {
    const { arrive } = await import("./oidc.ts");
    // Without the issuer one remains the public.
    if (await arrive().catch(() => false)) return;
  }
  actFor(null);
}
