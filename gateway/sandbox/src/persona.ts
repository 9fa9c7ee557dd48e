import { HeldValue } from "./held-value.ts";

/** Somebody one can act as on a developer's machine; see the gateway's README. */
export interface Persona {
  key: string;
  name: string;
  partner: string | null;
  roles: string[];
}

interface Acting {
  /** All there are; empty where the gateway does not offer any. */
  cast: Persona[];
  /** As whom requests are sent. */
  persona: Persona | undefined;
  token: string | undefined;
}

export const acting = new HeldValue<Acting>({ cast: [], persona: undefined, token: undefined });

/** The header that says who is asking; empty for the public. The token is kept in memory alone. */
export function authorization(): Record<string, string> {
  const { token } = acting.get();
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** Learns whom one can act as. */
export async function meetPersonas(): Promise<void> {
  const response = await fetch("/dev/personas");
  if (!response.ok) return;
  const { personas } = (await response.json()) as { personas: Persona[] };
  change({ cast: personas, persona: personas[0] });
}

/** From now on requests are sent as this persona. */
export async function actAs(persona: Persona): Promise<void> {
  if (persona.roles.length === 0) return change({ persona, token: undefined });
  const response = await fetch("/dev/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner: persona.partner, roles: persona.roles }),
  });
  const { token } = (await response.json()) as { token: string };
  change({ persona, token });
}

function change(difference: Partial<Acting>): void {
  acting.set({ ...acting.get(), ...difference });
}
