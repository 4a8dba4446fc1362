import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { missingFor } from '../runs/program.js';
import type { Generator } from './contract.js';
import { drawFor } from './draw.js';
import type { Tried } from './table.js';
import { tryProgram } from './try-program.js';

export type Campaign = {
  readonly generator: Generator;
  readonly seed: number;
  readonly numbers: readonly number[];
  /** A folder for the programs that are not right, each with its reports; null where they are thrown away. */
  readonly keep: string | null;
};

/** Every program of the campaign, two at a time: while one runs, the other is migrated. */
export async function campaign({ generator, seed, numbers, keep }: Campaign): Promise<readonly Tried[]> {
  const { language } = generator;
  const tried: Tried[] = [];
  const waiting = [...numbers];
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const program = generator.program(drawFor(seed, language, number));
      const folder = keep === null ? null : join(keep, `${language}-${seed}-${number}`);
      tried.push({ language, number, program, outcome: await tryProgram(program, folder) });
    }
  };
  await Promise.all([worker(), worker()]);
  return tried.sort((one, other) => one.number - other.number);
}

/** The command that the generator's programs need and this machine has not; null where they can be run. */
export function missingOf(generator: Generator): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'temu-asked-'));
  try {
    for (const [path, text] of generator.program(drawFor(1, generator.language, 1)).files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return missingFor(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
