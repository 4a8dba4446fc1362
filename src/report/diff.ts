import type { Reporter } from './contract.js';

/** The bytes as they are: whatever is done to them here, `git apply` would see. */
export const diff: Reporter = {
  name: 'diff',
  media: 'bytes',
  render(report, context) {
    if (context.patch !== null) return context.patch;
    return new TextEncoder().encode(report.diff.map((file) => file.hunks).join(''));
  },
};
