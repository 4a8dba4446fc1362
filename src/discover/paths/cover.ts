import { folderOf } from '../../base/folder-of.js';

/** Files, and folders with all that is in them. Paths relative to one root, '' for the root. */
export class Cover {
  readonly #files = new Set<string>();
  /** Folder → covered or not; answers are kept, so each folder is judged once. */
  readonly #folders = new Map<string, boolean>();

  add(path: string, kind: 'file' | 'folder'): void {
    if (kind === 'folder') this.#folders.set(path, true);
    else this.#files.add(path);
  }

  has(path: string): boolean {
    return this.#files.has(path) || this.#folders.get(path) === true || this.#covers(folderOf(path));
  }

  #covers(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const covered = folder !== '' && this.#covers(folderOf(folder));
    this.#folders.set(folder, covered);
    return covered;
  }
}
