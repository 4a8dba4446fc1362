import { expect, test } from 'vitest';
import { colouredDiff } from '../../src/report/coloured-diff.js';

const diff = 'diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n same\n-old \u001b[2J\n+new\n';

test('a diff at a terminal is coloured by line, and nothing in it reaches the terminal as a command', () => {
  const lines = colouredDiff(Buffer.from(diff)).split('\n');
  expect(lines.map((line) => line.startsWith('\u001b['))).toEqual([true, true, true, true, false, true, true, false]);
  expect(lines[5]).toContain('\u001b[31m-old ‹U+001B›[2J');
  expect(lines[6]).toContain('\u001b[32m+new');
});
