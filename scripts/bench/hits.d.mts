/** A tree in which every file holds a name, in `folder`. */
export function makeHits(
  folder: string,
  options: { readonly language: string; readonly files: number; readonly size: number },
  names: readonly string[],
): void;
