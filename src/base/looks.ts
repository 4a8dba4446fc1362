/** Evaluations that the analysis of one run has: five times what 9619221/temu-automation takes (52,257). What is not reached is unknown. */
export const LOOKS = 250_000;
