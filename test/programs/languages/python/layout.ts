import type { Draw } from '../../contract.js';

/** The role of a file of the program. */
export type Role = 'settings' | 'types' | 'client' | 'base' | 'http' | 'sign' | 'jobs' | 'models' | 'region';

/** How the program is cut into files, and how these import each other. */
export type Layout = {
  readonly kind: string;
  readonly pathOf: (role: Role) => string;
  /** The import statement in one file for another, and what then stands before its names. */
  readonly importing: (from: string, to: string, name: string | null) => { readonly text: string; readonly prefix: string };
  /** Further files that make the program start: `main.py` or a Procfile, with the packages' own files. */
  readonly start: (jobs: string) => ReadonlyMap<string, string>;
};

const stems: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  settings: ['settings', 'config', 'conf'],
  types: ['api_types', 'constants', 'endpoints', 'apis'],
  client: ['client', 'temu_client', 'api', 'temu'],
  base: ['base', 'base_client'],
  http: ['http_util', 'net', 'transport', 'request_util'],
  sign: ['sign', 'signer', 'auth'],
  jobs: ['jobs', 'sync', 'goods_service', 'tasks'],
  models: ['models', 'requests_model', 'entities'],
  region: ['regions', 'us_client'],
};

const folders: Readonly<Record<Role, string>> = {
  ...{ settings: 'config', types: 'temu', client: 'temu', base: 'core', http: 'core' },
  ...{ sign: 'core', jobs: 'jobs', models: 'temu', region: 'temu' },
};

export function drawLayout(draw: Draw): Layout {
  const kind = draw.of([
    'script',
    'package-relative',
    'package-absolute',
    'run-module',
    'nested-absolute',
    'nested-relative',
    'nested-module',
    'src',
  ]);
  const top = draw.of(['erp', 'app', 'temu_erp', 'shop_sync']);
  const isNested = kind.startsWith('nested') || (kind === 'src' && draw.chance(0.5));
  const root = kind === 'script' ? '' : kind === 'src' ? `src/${top}/` : `${top}/`;
  const chosen = new Map<Role, string>();
  const stemOf = (role: Role): string => {
    const known = chosen.get(role) ?? draw.of(stems[role]);
    chosen.set(role, known);
    return known;
  };
  const pathOf = (role: Role): string => `${root}${isNested ? `${folders[role]}/` : ''}${stemOf(role)}.py`;
  const isRelative = kind === 'package-relative' || kind === 'nested-relative' || (kind === 'src' && draw.chance(0.5));
  const importing = (from: string, to: string, name: string | null) => {
    const [module, stem] = isRelative ? relative(from, to) : absolute(to);
    if (name !== null)
      return {
        text: `from ${module === '' ? stem : module.endsWith('.') ? `${module}${stem}` : `${module}.${stem}`} import ${name}`,
        prefix: '',
      };
    return { text: module === '' ? `import ${stem}` : `from ${module} import ${stem}`, prefix: `${stem}.` };
  };
  return { kind, pathOf, importing, start: (jobs) => start(kind, jobs, isNested) };
}

/** The module that holds it, and its own name. */
function absolute(path: string): readonly [string, string] {
  const parts = path
    .replace(/^src\//, '')
    .replace(/\.py$/, '')
    .split('/');
  return [parts.slice(0, -1).join('.'), parts.at(-1) ?? ''];
}

function relative(from: string, to: string): readonly [string, string] {
  const [here, there] = [from, to].map((path) => path.replace(/\.py$/, '').split('/'));
  if (!here || !there) return ['', ''];
  const shared = here.slice(0, -1).findIndex((part, i) => part !== there[i]);
  const common = shared === -1 ? here.length - 1 : shared;
  const dots = '.'.repeat(here.length - common);
  return [`${dots}${there.slice(common, -1).join('.')}`, there.at(-1) ?? ''];
}

function start(kind: string, jobs: string, isNested: boolean): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const [module, stem] = absolute(jobs);
  const dotted = module === '' ? stem : `${module}.${stem}`;
  if (kind !== 'script') {
    const root = jobs.slice(0, jobs.lastIndexOf('/') + 1);
    const top = isNested ? root.replace(/[^/]+\/$/, '') : root;
    files.set(`${top}__init__.py`, '');
    if (isNested) for (const folder of new Set(Object.values(folders))) files.set(`${top}${folder}/__init__.py`, '');
  }
  if (kind === 'run-module' || kind === 'nested-module') files.set('Procfile', `worker: python -m ${dotted}\n`);
  else files.set('main.py', `${kind === 'src' ? SRC : ''}from ${dotted} import run\n\nif __name__ == "__main__":\n    run()\n`);
  if (kind === 'src') files.set('pyproject.toml', `[project]\nname = "${module.split('.')[0]}"\nversion = "1.0.0"\n`);
  return files;
}

const SRC = 'import os\nimport sys\n\nsys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "src"))\n\n';
