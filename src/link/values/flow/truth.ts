/** The outcome of a condition; null: cannot be told. */
export type Truth = 'yes' | 'no' | null;

export const not = (truth: Truth): Truth => (truth === null ? null : truth === 'yes' ? 'no' : 'yes');

export const is = (truth: boolean): Truth => (truth ? 'yes' : 'no');

export function agreed(truths: readonly Truth[]): Truth {
  const [first] = truths;
  return first !== undefined && truths.every((truth) => truth === first) ? first : null;
}
