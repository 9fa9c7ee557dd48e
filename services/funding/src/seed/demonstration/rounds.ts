/** A round of calls, the same for every fund; weeks are relative to the Monday of the demonstration. */
export interface Round {
  /** Behind the sign of the fund in numbers. */
  sign: string;
  /** Added to the title of the call. */
  name: string;
  opens: number;
  closes: number;
  /** A week within its budget year. */
  budget: number;
  /** Weeks between which it is decided; null while nobody can decide. */
  decided: readonly [number, number] | null;
}

export const rounds = {
  past: { sign: "1R", name: "erste Runde", opens: -112, closes: -103, budget: -72, decided: [-98, -90] },
  current: { sign: "HR", name: "Hauptrunde", opens: -60, closes: -51, budget: -20, decided: [-46, -38] },
  remainder: { sign: "RM", name: "Restmittelrunde", opens: -24, closes: -16, budget: -20, decided: [-12, -3] },
  open: { sign: "KH", name: "Runde für das kommende Haushaltsjahr", opens: -3, closes: 6, budget: 32, decided: null },
  upcoming: { sign: "NA", name: "Nachantragsrunde", opens: 12, closes: 20, budget: 32, decided: null },
} as const satisfies Record<string, Round>;

export type RoundName = keyof typeof rounds;

/** Weeks within the budget years of the demonstration, oldest first. */
export const budgetWeeks = [-72, -20, 32] as const;
