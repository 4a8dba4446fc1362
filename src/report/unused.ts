/** Answers that match nothing are named as far as a person would read them; the JSON report has all. */
export const UNUSED_SHOWN = 100;
