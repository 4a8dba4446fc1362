import type { Reporter } from '../contract.js';
import { redacted } from '../redacted.js';
import { wordingOf } from '../wording/index.js';

/** For a person at a terminal: what to decide, what changes, what still fails, what is left, the sum, the next command. */
export const text: Reporter = {
  name: 'text',
  media: 'text',
  parts: null,
  async render(whole, context) {
    // A gate that finds nothing says one line, and loads nothing for it.
    if (whole.summary.tokens === 0 && whole.findings.length + whole.skipped.length + whole.unused.length + whole.calls.length === 0) {
      const { ui, mode } = wordingOf(context.lang);
      return `${[ui.title, mode[whole.mode], ui.asOf(whole.asOf)].join(' · ')}\n\n${ui.nothing(whole.summary.files, context.beyond.findings)}\n`;
    }
    const { full } = await import('./full.js');
    return full(redacted(whole), context);
  },
};
