import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from './compile.js';
import type { Gateways } from './stand-in/gateways.mjs';

const standIn = join(import.meta.dirname, 'stand-in');
const stubs = join(import.meta.dirname, 'stubs');

/** A sample's folder, the stand-ins for its gateways, and a folder for its build. */
export type Place = { readonly folder: string; readonly gateways: Gateways; readonly built: string };

/** How the samples of one language get their libraries and are run; `marker` is the file by which they are known. */
type Program = {
  readonly marker: string;
  /** A command that succeeds where the language is at hand. */
  readonly asked: readonly [string, ...string[]];
  provide(folder: string): void;
  run(place: Place): Promise<void>;
};

type Manifest = {
  readonly name?: string;
  readonly workspaces?: readonly string[];
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

const node: Program = {
  marker: 'package.json',
  asked: [process.execPath, '--version'],
  provide: (folder) => {
    const packages = packagesOf(folder);
    const libraries = [folder, ...packages.values()].flatMap((place) => Object.keys(manifestOf(place).dependencies ?? {}));
    for (const library of new Set(libraries)) {
      const at = join(folder, 'node_modules', library);
      const own = packages.get(library);
      mkdirSync(dirname(at), { recursive: true });
      if (own === undefined) cpSync(join(stubs, library), at, { recursive: true });
      else symlinkSync(own, at, 'junction');
    }
  },
  run: async ({ folder, gateways }) => {
    const { main: entry } = manifestOf(folder);
    if (entry === undefined) throw new Error(`${folder}: no "main" in its package.json`);
    try {
      if (existsSync(join(folder, 'tsconfig.json'))) {
        const problems = compile(folder);
        if (problems.length > 0) throw new Error(problems.join('\n'));
      }
      await done(folder, {}, process.execPath, ['--require', join(standIn, 'redirect.cjs'), entry], gateways);
    } finally {
      rmSync(join(folder, 'dist'), { recursive: true, force: true });
    }
  },
};

const pythonPath = [standIn, join(stubs, 'python')].join(delimiter);

const python: Program = {
  marker: 'main.py',
  asked: ['python3', '--version'],
  provide: () => {},
  run: (place) => runPython(place, ['main.py']),
};

/** A package that is run from where it lies: `worker: python -m erp.jobs`. */
const pythonModule: Program = {
  ...python,
  marker: 'Procfile',
  run: (place) => {
    const module = /^\w+: python -m ([\w.]+)$/m.exec(readFileSync(join(place.folder, 'Procfile'), 'utf8'))?.[1];
    if (module === undefined) throw new Error(`${place.folder}: its Procfile runs no module`);
    return runPython(place, ['-m', module]);
  },
};

function runPython({ folder, gateways }: Place, args: readonly string[]): Promise<void> {
  const env = { PYTHONPATH: pythonPath, PYTHONDONTWRITEBYTECODE: '1' };
  return done(folder, env, 'python3', ['-W', 'error', ...args], gateways);
}

const php: Program = {
  marker: 'main.php',
  asked: ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
  provide: (folder) => {
    if (existsSync(join(folder, 'composer.json'))) cpSync(join(stubs, 'php'), join(folder, 'vendor'), { recursive: true });
  },
  run: ({ folder, gateways, built }) => {
    writeFileSync(join(built, 'trust.pem'), gateways.trust.pem);
    const streams = ['-d', `auto_prepend_file=${join(standIn, 'https.php')}`];
    const strict = ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1', '-d', 'zend.exception_ignore_args=1'];
    return done(folder, {}, 'php', ['-d', `curl.cainfo=${join(built, 'trust.pem')}`, ...streams, ...strict, 'main.php'], gateways);
  },
};

/** Built without the optimizer and HTTP/2: a machine that compiles the standard library for the first time needs half the time. */
export const goSettings = {
  GOFLAGS: `-tags=nethttpomithttp2 '-gcflags=all=-N -l'`,
  ...{ GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0' },
};

const go: Program = {
  marker: 'go.mod',
  asked: ['go', 'version'],
  provide: (folder) => {
    const required = [...readFileSync(join(folder, 'go.mod'), 'utf8').matchAll(/^require (\S+) (\S+)/gm)];
    if (required.length === 0) return;
    cpSync(join(stubs, 'go'), join(folder, 'vendor'), { recursive: true });
    const lines = required.map(([, path, version]) => `# ${path} ${version}\n## explicit; go 1.18\n${path}\n`);
    writeFileSync(join(folder, 'vendor/modules.txt'), lines.join(''));
  },
  run: async ({ folder, gateways, built }) => {
    writeFileSync(join(built, 'trust.pem'), gateways.trust.pem);
    await done(folder, goSettings, 'go', ['build', '-o', join(built, 'program.exe'), '.'], gateways);
    await done(folder, { SSL_CERT_FILE: join(built, 'trust.pem') }, join(built, 'program.exe'), [], gateways);
  },
};

const java: Program = {
  marker: 'src/main/java',
  asked: ['javac', '-version'],
  provide: () => {},
  run: async ({ folder, gateways, built }) => {
    writeFileSync(join(built, 'trust.jks'), gateways.trust.jks);
    mkdirSync(join(built, 'classes'), { recursive: true });
    const sources = sourcesIn(join(folder, 'src/main/java'), '.java');
    const quick = '-XX:TieredStopAtLevel=1';
    const plain = ['-proc:none', '-implicit:class', '-encoding', 'UTF-8', '-nowarn'];
    await done(
      folder,
      {},
      'javac',
      [`-J${quick}`, ...plain, '-sourcepath', join(stubs, 'java'), '-d', join(built, 'classes'), ...sources],
      gateways,
    );
    const proxy = ['-Dhttps.proxyHost=127.0.0.1', `-Dhttps.proxyPort=${gateways.port}`];
    const trust = `-Djavax.net.ssl.trustStore=${join(built, 'trust.jks')}`;
    await done(folder, {}, 'java', [quick, ...proxy, trust, '-cp', join(built, 'classes'), mainClass(sources)], gateways);
  },
};

/** Mono finds a certificate that it trusts by the hash of its name, which is the same in every run. */
const TRUSTED = 'Trust/2a8e745e.0';

const csharp: Program = {
  marker: 'Program.cs',
  asked: ['mcs', '--version'],
  provide: () => {},
  run: async ({ folder, gateways, built }) => {
    const trusted = join(built, '.mono/new-certs', TRUSTED);
    mkdirSync(dirname(trusted), { recursive: true });
    writeFileSync(trusted, gateways.trust.pem);
    const libraries = sourcesIn(join(stubs, 'csharp'), '.cs');
    const plain = [
      '-langversion:latest',
      '-warn:0',
      '-codepage:utf8',
      '-r:System.Net.Http',
      '-r:System.Web.Extensions',
      '-r:System.Configuration',
    ];
    const sources = [...compiledIn(folder), join(standIn, 'Entry.cs'), ...libraries];
    await done(folder, {}, 'mcs', [...plain, '-main:StandIn.Entry', `-out:${join(built, 'program.exe')}`, ...sources], gateways);
    await done(folder, { XDG_CONFIG_HOME: built }, 'mono', [join(built, 'program.exe')], gateways);
  },
};

/** A project of the older kind lists its files. */
function compiledIn(folder: string): readonly string[] {
  const project = readdirSync(folder).find((name) => name.endsWith('.csproj'));
  const text = project === undefined ? '' : readFileSync(join(folder, project), 'utf8');
  const listed = [...text.matchAll(/<Compile Include="([^"]+)"/g)].map(([, path = '']) => join(folder, path.replaceAll('\\', '/')));
  return listed.length > 0 ? listed : sourcesIn(folder, '.cs');
}

const programs: readonly Program[] = [node, python, pythonModule, php, go, java, csharp];

export function programOf(folder: string): Program {
  const found = programs.find(({ marker }) => existsSync(join(folder, marker)));
  if (!found) throw new Error(`${folder}: no file says in which language it is`);
  return found;
}

/** The program that the sample needs and this machine lacks; null if the sample can be run. */
export function missingFor(folder: string): string | null {
  const [command, ...args] = programOf(folder).asked;
  if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) return [command, ...args].join(' ');
  // Elsewhere Go asks the system which certificates to trust.
  return command === 'go' && process.platform !== 'linux' ? 'SSL_CERT_FILE=… go' : null;
}

/** Runs a program, which must end well, else its output is the error. Programs that do their own TLS reach the stand-in as their proxy. */
async function done(cwd: string, env: Readonly<Record<string, string>>, command: string, args: readonly string[], { port }: Gateways) {
  const proxy = `http://127.0.0.1:${port}`;
  // Java reads names of files by the locale.
  const all = {
    ...process.env,
    LC_ALL: 'C.UTF-8',
    STAND_IN_PORT: String(port),
    https_proxy: proxy,
    HTTPS_PROXY: proxy,
    no_proxy: '',
    NO_PROXY: '',
    ...env,
  };
  const { stderr } = await promisify(execFile)(command, args, { cwd, env: all, timeout: 240_000 });
  if (stderr.trim() !== '') throw new Error(`${command}: ${stderr}`);
}

function manifestOf(folder: string): Manifest {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

/** Name → folder of each package of a workspace: they find each other as after `npm install`. */
function packagesOf(folder: string): ReadonlyMap<string, string> {
  const places = (manifestOf(folder).workspaces ?? []).flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [join(folder, pattern)];
    const parent = join(folder, pattern.slice(0, -2));
    return readdirSync(parent).map((name) => join(parent, name));
  });
  return new Map(places.map((place) => [manifestOf(place).name ?? '', place]));
}

function sourcesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}

function mainClass(sources: readonly string[]): string {
  const path = sources.find((one) => one.endsWith('Main.java'));
  if (path === undefined) throw new Error('no Main.java');
  const name = /^package ([\w.]+);/m.exec(readFileSync(path, 'utf8'))?.[1];
  return name === undefined ? 'Main' : `${name}.Main`;
}
