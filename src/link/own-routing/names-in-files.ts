import type { OwnRouting } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { namesInRows, rowFilesRead } from '../program/row-files.js';

/** Names in files of rows that a program reads: what is looked up there by a name that is renamed is not found. */
export function namesInFiles(program: Program): readonly OwnRouting[] {
  const { catalogue } = program;
  return rowFilesRead(program).flatMap((tree) =>
    namesInRows(catalogue)(tree).flatMap(({ name, node }): readonly OwnRouting[] => {
      const migration = catalogue.migrations.get(name);
      if (migration === undefined) return [];
      return [{ file: tree.file, node, what: 'name-in-file', missing: [migration.newType], stops: true, partnerValue: null }];
    }),
  );
}
