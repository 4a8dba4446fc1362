/**
 * The codemod for programs: the same run that the command line makes.
 *
 *     import { migrate, plan, render } from 'temu-codemod';
 *
 *     const planned = await plan({ paths: ['src'] });            // writes nothing
 *     if (!planned.ok) throw new Error(planned.problem.kind);
 *     console.log(await render(planned.report, { format: 'text', patch: planned.patch }));
 *     const migrated = await migrate({ paths: ['src'], managed: 'semi' });   // writes, all or nothing
 *
 * @packageDocumentation
 */
export { builtIn as announcements } from './catalogue/index.js';
export * from './catalogue/names.js';
export { exitCode } from './library/exit-code.js';
export type { InputProblem, MigrateInput, PlanInput } from './library/input.js';
export { mergeReports } from './library/merge-reports.js';
export { type RenderInput, type ReportFormat, render } from './library/render.js';
export { type LibraryOutcome, type LibraryProblem, migrate, plan } from './library/run.js';
export type {
  Announcement,
  Catalogue,
  ChecklistItem,
  Day,
  Migration,
  Reason,
  Report,
  ReportCall,
  ReportEdit,
  ReportFinding,
} from './model/index.js';
export { parseReport } from './report/index.js';
