// The tool and its peers: how each is run on a tree, what it found there, and how to get one that is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `largest`: above so many files the peer is left out, since it would take minutes. `readFound`: `path<TAB>name` from a run's output. */
export function searchersFor({ root, scratch, names, kind }) {
  const [list, rules, transform, morph] = ['names.txt', 'rules.yml', 'transform.cjs', 'ts-morph.cjs'].map((name) => join(scratch, name));
  writeFileSync(morph, tsMorphFor(names, root));
  writeFileSync(list, names.join('\n'));
  writeFileSync(rules, names.map(ruleFor).join('\n---\n'));
  writeFileSync(transform, transformFor(names));
  const known = new Set(names);
  const cli = join(root, 'dist/cli.cjs');
  const jscodeshift = join(root, 'node_modules/jscodeshift/bin/jscodeshift.js');
  const astGrep = process.env.AST_GREP ?? 'ast-grep';
  const quoted = `['"](${names.map((name) => name.replaceAll('.', '\\.')).join('|')})['"]`;
  return [
    {
      name: 'rg -l',
      missing: isThere('rg') ? null : 'apt-get install ripgrep',
      largest: Number.POSITIVE_INFINITY,
      parsesAll: false,
      run: { command: 'rg', args: ['-l', '-F', '-f', list] },
      check: { command: 'rg', args: ['-o', '-N', '--no-heading', '-r', '$1', quoted] },
      readFound: (output) => lines(output).map((line) => line.replace(':', '\t')),
    },
    {
      name: 'temu-codemod --dry-run',
      missing: existsSync(cli) ? null : 'npm run build',
      largest: Number.POSITIVE_INFINITY,
      parsesAll: false,
      run: { command: process.execPath, args: [cli, '.', '--dry-run', '--quiet', ...(kind === 'requests' ? ['--reporter', 'json'] : [])] },
      check: { command: process.execPath, args: [cli, '.', '--dry-run', '--quiet', '--reporter', 'json'] },
      readFound: (output) =>
        JSON.parse(output)
          .findings.filter(({ found }) => known.has(found))
          .map(({ file, found }) => `${file}\t${found}`),
    },
    {
      name: 'ast-grep scan',
      missing: isThere(astGrep)
        ? null
        : 'npm install --prefix /tmp/ast-grep @ast-grep/cli; AST_GREP=/tmp/ast-grep/node_modules/.bin/ast-grep',
      largest: 10_000,
      parsesAll: true,
      run: { command: astGrep, args: ['scan', '--rule', rules, '--json=stream'] },
      check: { command: astGrep, args: ['scan', '--rule', rules, '--json=stream'] },
      readFound: (output) =>
        lines(output)
          .map((line) => JSON.parse(line))
          .map(({ file, text }) => `${file}\t${text.slice(1, -1)}`),
    },
    {
      name: 'rg | ast-grep',
      missing: isThere(astGrep) && isThere('rg') ? null : 'both of them',
      largest: 10_000,
      parsesAll: true,
      run: piped(list, `${astGrep} scan --rule ${rules} --json=stream`),
      check: piped(list, `${astGrep} scan --rule ${rules} --json=stream`),
      readFound: (output) =>
        lines(output)
          .map((line) => JSON.parse(line))
          .map(({ file, text }) => `${file}\t${text.slice(1, -1)}`),
    },
    {
      name: 'ts-morph on candidates',
      missing: isThere('rg') ? null : 'apt-get install ripgrep',
      largest: 1000,
      parsesAll: true,
      run: piped(list, `${process.execPath} ${morph}`),
      check: piped(list, `${process.execPath} ${morph}`),
      readFound: (output) => [...output.matchAll(/FOUND (\S+) (\S+)/g)].map(([, path, name]) => `${path}\t${name}`),
    },
    {
      name: 'jscodeshift',
      missing: existsSync(jscodeshift) ? null : 'npm install',
      largest: 1000,
      parsesAll: true,
      run: { command: process.execPath, args: [jscodeshift, '-d', '-t', transform, '--extensions=ts', '--parser=ts', 'src'] },
      check: { command: process.execPath, args: [jscodeshift, '-d', '-t', transform, '--extensions=ts', '--parser=ts', 'src'] },
      readFound: (output) => [...output.matchAll(/FOUND (\S+) (\S+)/g)].map(([, path, name]) => `${path}\t${name}`),
    },
  ];
}

/** The files that `rg` finds, handed to another program. */
function piped(list, program) {
  return { command: 'sh', args: ['-c', `rg -l -F -f ${list} | xargs -r ${program}`] };
}

function isThere(command) {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ruleFor(name, i) {
  const pattern = `^['"]${name.replaceAll('.', '\\.')}['"]$`;
  return `id: name-${i}\nlanguage: ts\nrule:\n  kind: string\n  regex: ${JSON.stringify(pattern)}`;
}

function transformFor(names) {
  return `const names = new Set(${JSON.stringify(names)});
module.exports = ({ path, source }, { j, report }) => {
  j(source).find(j.StringLiteral, ({ value }) => names.has(value)).forEach(({ node }) => report('FOUND ' + path + ' ' + node.value));
};
`;
}

function lines(output) {
  return output.split('\n').filter((line) => line !== '');
}

/** As its manual has it: files added to a project, nodes walked with its own wrappers. */
function tsMorphFor(names, root) {
  return `const { Project, SyntaxKind } = require(${JSON.stringify(join(root, 'node_modules/ts-morph'))});
const names = new Set(${JSON.stringify(names)});
const project = new Project({ skipAddingFilesFromTsConfig: true, compilerOptions: { allowJs: true } });
for (const path of process.argv.slice(2)) {
  for (const literal of project.addSourceFileAtPath(path).getDescendantsOfKind(SyntaxKind.StringLiteral))
    if (names.has(literal.getLiteralValue())) console.log('FOUND ' + path + ' ' + literal.getLiteralValue());
}
`;
}
