import { expect, test } from 'vitest';
import { project } from './project.js';

const mod = 'module erp\n\ngo 1.20\n';
const jobs = 'package temu\n\ntype EuJobs struct{ p *Platform }\n\nfunc (j EuJobs) Run() {\n\tj.p.Call("bg.goods.update")\n}\n';
const php = (made: string): string =>
  `<?php\nnamespace Erp;\nclass EuJobs {\n  ${made}\n  public function run() { $this->p->call('bg.goods.update'); }\n}\n`;

test.each<[string, Record<string, string>, boolean]>([
  ["a Go struct's field", { 'go.mod': mod, 'temu/eu.go': jobs }, true],
  ['of a function type', { 'go.mod': mod, 'temu/eu.go': jobs, 'temu/p.go': 'package temu\n\ntype Platform func(string)\n' }, false],
  [
    'of a block of types',
    { 'go.mod': mod, 'temu/eu.go': jobs, 'temu/p.go': 'package temu\n\ntype (\n\tPlatform interface{ Call(string) }\n)\n' },
    false,
  ],
  ["of another package's type", { 'go.mod': mod, 'temu/eu.go': jobs.replace('*Platform', '*sdk.Platform') }, false],
  ['a promoted parameter of PHP', { 'src/EuJobs.php': php('public function __construct(private Platform $p) {}') }, true],
  ['of an imported class', { 'src/EuJobs.php': php('public function __construct(private \\Sdk\\Platform $p) {}') }, false],
])('code of the project that is not there, by the type of a field: %s', async (_, files, isMissing) => {
  const { links } = await project(files);
  expect([...links.unseen.missing]).toEqual(isMissing ? [Object.keys(files).find((path) => /eu\.go|EuJobs/.test(path))] : []);
});

const run = (called: string, use = ''): string =>
  `<?php\nnamespace Erp;\n${use}class EuJobs {\n  public function run() { ${called}; (new Platform())->call('bg.goods.update'); }\n}\n`;
const platform = '<?php\nnamespace Erp;\nclass Platform { public function call($type) {} }\n';

test.each<[string, string, boolean]>([
  ['beside it', run('Sync::run()'), true],
  ['in a namespace below its own', run('Us\\Sync::run()'), true],
  ['in a namespace that it imports', run('Us\\Sync::run()', 'use Sdk\\Us;\n'), false],
  ['by its whole name', run('\\Sdk\\Us\\Sync::run()'), false],
])('a class of PHP that is not there, %s', async (_, text, isMissing) => {
  const { links } = await project({ 'src/EuJobs.php': text, 'src/Platform.php': platform });
  expect([...links.unseen.missing]).toEqual(isMissing ? ['src/EuJobs.php'] : []);
});
