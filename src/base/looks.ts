/** Evaluations that the analysis of one run may make; values beyond are unknown. 9619221/temu-automation (916 files) needs more than 190,000. */
export const LOOKS = 400_000;
