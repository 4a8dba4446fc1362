import type { Report } from '../model/index.js';
import type { LaterReporter, Reporter } from './contract.js';
import { current } from './current.js';

/**
 * Each is loaded when it renders: a run uses one or two of them, and a gate is started at every commit. All but those that hold both places of a finding, before
 * the run and behind it, name the one that a file has now.
 */
function later(name: string, media: Reporter['media'], load: () => Promise<Reporter>): LaterReporter {
  const placed = (report: Report): Report => (name === 'json' || name === 'diff' ? report : current(report));
  return {
    name,
    media,
    render: async (whole, context) => (await load()).render(placed(whole), context),
    parts: async (whole, context) => {
      const reporter = await load();
      const report = placed(whole);
      return reporter.parts?.(report, context) ?? [await reporter.render(report, context)];
    },
  };
}

/** In the order in which help lists them; the first is the default. */
export const reporters: readonly LaterReporter[] = [
  later('text', 'text', async () => (await import('./text/index.js')).text),
  later('diff', 'bytes', async () => (await import('./diff.js')).diff),
  later('json', 'text', async () => (await import('./json.js')).json),
  later('sarif', 'text', async () => (await import('./sarif.js')).sarif),
  later('github', 'text', async () => (await import('./github.js')).github),
  later('gitlab', 'text', async () => (await import('./gitlab.js')).gitlab),
  later('junit', 'text', async () => (await import('./junit.js')).junit),
  later('line', 'text', async () => (await import('./line.js')).line),
  later('markdown', 'text', async () => (await import('./markdown/index.js')).markdown),
  later('html', 'text', async () => (await import('./html/index.js')).html),
];
