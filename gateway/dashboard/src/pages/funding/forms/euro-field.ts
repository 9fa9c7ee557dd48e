/** How an amount of money is entered, to the cent. */
export const euroField = { type: "number", min: "0", step: "0.01", inputMode: "decimal" } as const;
