/** Antragsnummer: the sign of the call and the number within it, e.g. `KA2-HR-0017`. */
export function applicationNumber(sign: string, serial: number): string {
  return `${sign}-${String(serial).padStart(4, "0")}`;
}
