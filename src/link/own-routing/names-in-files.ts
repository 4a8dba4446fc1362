import type { OwnRouting } from '../../model/index.js';
import { namesInRows, rowFilesRead } from '../program/row-files.js';
import { missesCode } from '../symbols/missing-code.js';
import type { Session } from '../values/session.js';

/** Names in files of rows that a program reads, or that code which is not there may: what is looked up there by a name that is renamed is not found. */
export function namesInFiles(session: Session): readonly OwnRouting[] {
  const { program } = session;
  const { catalogue } = program;
  const isMissing = (): boolean => program.code.some((tree) => missesCode(session, tree));
  return rowFilesRead(program, isMissing).flatMap((tree) =>
    namesInRows(catalogue)(tree).flatMap(({ name, node }): readonly OwnRouting[] => {
      const migration = catalogue.migrations.get(name);
      if (migration === undefined) return [];
      return [{ file: tree.file, node, what: 'name-in-file', missing: [migration.newType], stops: true, partnerValue: null }];
    }),
  );
}
