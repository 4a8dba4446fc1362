/** A type that is put together at run time is found under this word where no name stands in the code. */
export function isNameless(found: string): boolean {
  return found === 'dynamic';
}
