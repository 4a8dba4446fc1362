import type { LaterReporter, Reporter } from './contract.js';

/** Each is loaded when it renders: a run uses one or two of them, and a gate is started at every commit. */
function later(name: string, media: Reporter['media'], load: () => Promise<Reporter>): LaterReporter {
  return {
    name,
    media,
    render: async (report, context) => (await load()).render(report, context),
    parts: async (report, context) => {
      const reporter = await load();
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
