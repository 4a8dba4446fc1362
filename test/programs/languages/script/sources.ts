import ts from 'typescript';

/** How the modules of a program are written, and what loads them. */
export type System = 'cjs' | 'esm' | 'ts-cjs' | 'ts-esm';

/** One module, written as TypeScript with imports; `render` gives what its system has in its place. */
export type Module = {
  readonly path: string;
  /** Other modules by path (`lib/http`), packages and Node's own by name, each with what is imported: `{a}`, `a`, `* as a`. */
  readonly imports: Map<string, Set<string>>;
  readonly parts: string[];
};

export class Sources {
  readonly #modules = new Map<string, Module>();
  readonly #data = new Map<string, string>();
  readonly #libraries = new Set<string>();
  constructor(readonly system: System) {}

  get isTyped(): boolean {
    return this.system.startsWith('ts');
  }

  get isCommonJs(): boolean {
    return this.system.endsWith('cjs');
  }

  module(path: string): Module {
    const found = this.#modules.get(path) ?? { path, imports: new Map(), parts: [] };
    this.#modules.set(path, found);
    return found;
  }

  /** A file that is no module, its path from the root. */
  file(path: string, text: string): void {
    this.#data.set(path, text);
  }

  /** Imports names of another module: `named(into, 'config', 'ROUTER')`. */
  named(into: Module, from: string, ...names: readonly string[]): void {
    if (into.path === from) return;
    for (const name of names) this.#import(into, from, `{${name}}`);
  }

  library(into: Module, name: string, as: string): void {
    if (/^[a-z]/.test(name) && !name.startsWith('node:')) this.#libraries.add(name);
    this.#import(into, name, as);
  }

  #import(into: Module, from: string, name: string): void {
    const names = into.imports.get(from) ?? new Set<string>();
    into.imports.set(from, names.add(name));
  }

  /** An expression for the path of a file beside `src`, as `fs` takes it. */
  pathOf(into: Module, file: string): string {
    const up = '../'.repeat(into.path.split('/').length);
    if (!this.isCommonJs) return `new URL('${up}${file}', import.meta.url)`;
    this.library(into, 'node:path', 'path');
    return `path.join(__dirname, '${up}${file}')`;
  }

  files(): ReadonlyMap<string, string> {
    const files = new Map(this.#data);
    const extension = this.isTyped ? 'ts' : 'js';
    for (const module of this.#modules.values()) files.set(`src/${module.path}.${extension}`, this.#render(module));
    const dependencies = Object.fromEntries([...this.#libraries].map((name) => [name, '*']));
    const type = this.isCommonJs ? {} : { type: 'module' };
    const main = this.isTyped ? 'dist/main.js' : 'src/main.js';
    files.set('package.json', `${JSON.stringify({ name: 'erp-sync', private: true, ...type, main, dependencies }, null, 2)}\n`);
    if (this.isTyped) files.set('tsconfig.json', `${JSON.stringify(this.#settings(), null, 2)}\n`);
    return files;
  }

  #settings(): object {
    const modules = this.isCommonJs
      ? { module: 'commonjs', ignoreDeprecations: '6.0', moduleResolution: 'node10' }
      : { module: 'nodenext' };
    const options = { target: 'es2022', ...modules, strict: true, esModuleInterop: true, resolveJsonModule: true, skipLibCheck: true };
    return { compilerOptions: { ...options, rootDir: 'src', outDir: 'dist' }, include: ['src'] };
  }

  #render(module: Module): string {
    const lines = [...module.imports].flatMap(([from, names]) => this.#importLines(module, from, [...names]));
    const text = `${[...lines, ...(lines.length > 0 ? [''] : []), module.parts.join('\n\n')].join('\n')}\n`;
    if (this.isTyped) return text;
    const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
    const script = ts.transpileModule(text, { compilerOptions: options }).outputText;
    return this.isCommonJs ? asCommonJs(script) : script;
  }

  #importLines(module: Module, from: string, names: readonly string[]): readonly string[] {
    const source = this.#modules.has(from) ? relativePath(module.path, from, this.isCommonJs ? '' : '.js') : from;
    const named = names.filter((name) => name.startsWith('{')).map((name) => name.slice(1, -1));
    const whole = names.filter((name) => !name.startsWith('{')).map((name) => `import ${name} from '${source}';`);
    return named.length > 0 ? [...whole, `import { ${named.join(', ')} } from '${source}';`] : whole;
  }
}

function relativePath(from: string, to: string, extension: string): string {
  const up = from.split('/').length - 1;
  return `${up === 0 ? './' : '../'.repeat(up)}${to}${extension}`;
}

/** `import` and `export` as Node's older modules have them. */
function asCommonJs(script: string): string {
  const names: string[] = [];
  const text = script
    .replace(/^import \* as (\w+) from ('.*');$/gm, 'const $1 = require($2);')
    .replace(/^import (\w+) from ('.*');$/gm, 'const $1 = require($2);')
    .replace(
      /^import \{ (.*) \} from ('.*');$/gm,
      (_, list: string, from: string) => `const { ${list.replaceAll(' as ', ': ')} } = require(${from});`,
    )
    .replace(/^export (?=(?:const|let|async function\*?|function\*?|class) (\w+))/gm, (_, name: string) => {
      names.push(name);
      return '';
    });
  return names.length === 0 ? text : `${text}\nmodule.exports = { ${names.join(', ')} };\n`;
}
