import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrated, textsIn } from '../runs/sample.js';

/** The files as they are after a migration. */
export async function after(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-import-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await migrated(folder);
    return textsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
