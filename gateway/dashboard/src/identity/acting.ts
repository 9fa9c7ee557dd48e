import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { changeEverywhere, everywhereValue } from "../view-state.ts";

/** Somebody one can act as on a developer's machine; see the gateway's README. */
export interface Persona {
  key: string;
  name: string;
  partner: string | null;
  roles: string[];
}

/** For whom one acts, and in which roles. */
export interface Acting {
  partner: string | null;
  roles: readonly string[];
  /** Kept in memory alone. */
  token: string;
}

/** All personas there are; empty where the gateway has real tokens. */
export const cast = signal<readonly Persona[]>([]);
const current = signal<Acting | null | undefined>(undefined);

/** The header's token; none for the public. */
export const token: ReadonlySignal<string | undefined> = computed(() => current.value?.token);
/** As whom questions are asked; undefined until that is known. */
export const who: ReadonlySignal<string | undefined> = computed(() =>
  current.value === undefined ? undefined : `${current.value?.partner ?? ""} ${current.value?.roles.join(" ") ?? ""}`,
);
/** Whether anybody is signed in. */
export const signedIn: ReadonlySignal<boolean> = computed(() => Boolean(current.value));
/** For whom one acts, e.g. `mun_05122000`; null for the public and the ministry. */
export const partner: ReadonlySignal<string | null> = computed(() => current.value?.partner ?? null);
export const roles: ReadonlySignal<readonly string[]> = computed(() => current.value?.roles ?? []);
/** Key of the chosen persona, as the address has it; the public where it names somebody who is not in the cast. */
export const personaKey: ReadonlySignal<string> = computed(() => {
  const named = everywhereValue("as") ?? "nobody";
  return cast.value.length === 0 || cast.value.some(({ key }) => key === named) ? named : "nobody";
});

export function hasRole(role: string): boolean {
  return roles.value.includes(role);
}

export function choosePersona(key: string): void {
  changeEverywhere("as", key === "nobody" ? null : key);
}

/** Acts as whoever signed in; null after signing out. */
export function actFor(acting: Acting | null): void {
  current.value = acting;
}

/** Learns whom one can act as, and acts as whom the address says. */
export function meetPersonas(): void {
  const met = fetch("/dev/personas")
    .then((response) => response.json() as Promise<{ personas: Persona[] }>)
    .then(({ personas }) => {
      cast.value = personas;
    })
    .catch(() => {});
  effect(() => {
    const key = personaKey.value;
    if (key === "nobody") current.value = null;
    else void met.then(() => become(key));
  });
}

async function become(key: string): Promise<void> {
  const persona = cast.value.find((candidate) => candidate.key === key);
  if (!persona || persona.roles.length === 0) {
    actFor(null);
    return;
  }
  const response = await fetch("/dev/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner: persona.partner, roles: persona.roles }),
  });
  const { token } = (await response.json()) as { token: string };
  if (personaKey.value === key) current.value = { partner: persona.partner, roles: persona.roles, token };
}
