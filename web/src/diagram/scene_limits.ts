/** How much one picture shows; the rest is counted in words. */
export const sceneLimits = { rows: 40, cards: 40, columns: 16 } as const;
