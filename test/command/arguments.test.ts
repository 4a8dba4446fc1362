import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../src/command/arguments.js';
import { allFlags } from '../../src/command/flags.js';

const switches = allFlags.filter(({ takes }) => takes === 'switch').map(({ name }) => `--${name}`);
const paths = [
  '.',
  'src',
  'src/a b.ts',
  '@scope/x',
  './undo',
  'undo',
  'catalogue',
  'list',
  'report',
  '1',
  '0x10',
  '1e3',
  'true',
  'a=b',
  '店铺',
];

test('a plain line means what the parser makes of it', async () => {
  const line = fc.array(fc.constantFrom(...switches, ...paths, '-d', '-c', '--lang=en', '--no-quiet', '-', '', "'a'"), { maxLength: 6 });
  // Two dashes at the end mean nothing, and bring in the parser.
  await fc.assert(
    fc.asyncProperty(line, async (argv) => {
      expect(await read(argv)).toEqual(await read([...argv, '--']));
    }),
    { numRuns: 2000 },
  );
});

async function read(argv: readonly string[]) {
  const understood = await understand(argv);
  if (!understood.ok) return understood.problem;
  const { command, operands, values } = understood.given;
  return { command: command.name, operands, flags: allFlags.map(({ name }) => [name, values(name)]) };
}
