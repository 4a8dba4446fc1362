import { report } from './fields.js';
import { object, one } from './shape.js';

/** For programs that read a JSON report; published beside the bundle. Fields may be added to a report, so it allows others. */
export function reportSchema(): string {
  const version = object({ schemaVersion: one(1) });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'temu-codemod report',
    allOf: [version.schema, report.schema],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
