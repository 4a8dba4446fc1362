import { expect, test } from 'vitest';
import { nodesOf } from '../../../src/base/tree.js';
import { isMessage } from '../../../src/link/requests/names/piece-names.js';
import { project } from '../project.js';

/** Whether the value of `const x = …` can be no type, whatever its unknown parts are. */
async function isNoType(path: string, text: string): Promise<boolean> {
  const { trees } = await project({ [path]: text });
  const value = [...trees.values()].flatMap((tree) =>
    nodesOf(tree).flatMap((node) => (node.kind === 'define' || node.kind === 'assign' ? (node.value ?? []) : [])),
  )[0];
  if (value === undefined) throw new Error(`${path}: nothing is assigned`);
  return isMessage(value);
}

test.each([
  ['a.ts', "const x = 'push-' + channel;"],
  ['a.ts', 'const x = `${sku}/${shop}`;'],
  ['a.ts', "const x = `${sku}: ` + (message ?? 'none');"],
  ['a.ts', "const x = (ok ? 'OK ' : 'Fail ') + type;"],
  ['a.ts', "const x = title.slice(0, 80) + '...';"],
  ['a.ts', "const x = tags.join(', ');"],
  ['a.php', '<?php $x = implode("\\n", $types);'],
  ['a.php', "<?php $x = sprintf('%s: %s', $type, $error);"],
  ['a.py', "x = ', '.join(types)"],
])('%s: %s is a message', async (path, text) => {
  expect(await isNoType(path, text)).toBe(true);
});

test.each([
  ['a.ts', 'const x = root + name;'],
  ['a.ts', "const x = 'bg.' + name;"],
  ['a.ts', "const x = 'b' + rest;"],
  ['a.ts', "const x = '' + type;"],
  ['a.ts', "const x = (isNew ? 'temu' : 'bg') + '.goods.add';"],
  ['a.ts', "const x = parts.join('.');"],
  ['a.php', "<?php $x = sprintf('%s.%s', $root, $name);"],
  ['a.py', "x = 'bg.{}.add'.format(name)"],
])('%s: %s may be a type', async (path, text) => {
  expect(await isNoType(path, text)).toBe(false);
});
