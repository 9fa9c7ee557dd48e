export type Mode = "well" | "down" | "error status" | "forbidden" | "not json" | "broken json" | "no data" | "too few";

/** What goes wrong in one round: the same for both gateways, whatever they ask in which order. */
export interface Faults {
  readonly modes: Readonly<Record<string, Mode>>;
  /** What happens to one field of one object; nothing, mostly. */
  field(service: string, type: string, field: string, id: string): "throw" | "null" | undefined;
}

export const noFaults: Faults = { modes: {}, field: () => undefined };

export function randomFaults(seed: number, services: readonly string[]): Faults {
  const weight = hash(`${seed} weight`) % 3; // a healthy third, a sickly third, a third with a part gone
  const modes: Record<string, Mode> = {};
  if (weight === 2) {
    const modesOfDeath: Mode[] = ["down", "error status", "forbidden", "not json", "broken json", "no data", "too few"];
    const victim = services[hash(`${seed} victim`) % services.length] as string;
    modes[victim] = modesOfDeath[hash(`${seed} mode`) % modesOfDeath.length] as Mode;
  }
  const rate = weight === 0 ? 0 : 1 + (hash(`${seed} rate`) % 12);
  return {
    modes,
    field: (service, type, field, id) => {
      const draw = hash(`${seed} ${service} ${type} ${field} ${id}`) % 100;
      return draw >= rate ? undefined : draw % 2 ? "throw" : "null";
    },
  };
}

/** FNV-1a, mixed once more: near inputs must not give near draws. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}
