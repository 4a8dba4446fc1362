import type { Reporter } from '../contract.js';

/** One self-contained page to decide from; loaded when it is asked for. */
export const html: Reporter = {
  name: 'html',
  media: 'text',
  parts: null,
  render: async (report, context) => (await import('./page.js')).page(report, context),
};
