import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ElementTypes, NodeTypes, parse } from '@vue/compiler-dom';
import ts from 'typescript';

/** Errors of the sample's own tsconfig, and its JavaScript in `dist/`. */
export function compile(folder: string): readonly string[] {
  const components = withScripts(folder);
  try {
    const file = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
    const config = ts.parseJsonConfigFileContent(file.config, ts.sys, folder);
    const typeRoots = [join(import.meta.dirname, '../../node_modules/@types')];
    const options = { ...config.options, typeRoots, types: ['node'] };
    const program = ts.createProgram(config.fileNames, options, hostOf(options));
    const bundled: ts.WriteFileCallback = (path, text) => ts.sys.writeFile(path, text.replace(/(from '\.[^']*?)(?:\.js)?';/g, "$1.js';"));
    const { diagnostics } = program.emit(undefined, components.length > 0 ? bundled : undefined);
    return [...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ file: at, start, messageText }) => {
      const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${at ? relative(folder, at.fileName) : ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  } finally {
    for (const path of components) rmSync(path);
  }
}

const declarations = new Map<string, ts.SourceFile | undefined>();

/** Reads what all samples share, the declarations of the language and of Node, once. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, wanted, ...rest) => {
    if (!/\/node_modules\/(?:typescript\/lib|@types)\//.test(path)) return read(path, wanted, ...rest);
    const key = `${path} ${JSON.stringify(wanted)}`;
    if (!declarations.has(key)) declarations.set(key, read(path, wanted, ...rest));
    return declarations.get(key);
  };
  return host;
}

/** Beside each component `X.vue` its script as `X.vue.ts`, for as long as it is compiled: what a bundler does. */
function withScripts(folder: string): readonly string[] {
  const source = join(folder, 'src');
  const names = existsSync(source)
    ? readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.vue'))
    : [];
  return names.map((name) => {
    const path = join(source, `${name}.ts`);
    writeFileSync(path, scriptOf(readFileSync(join(source, name), 'utf8')));
    return path;
  });
}

/** The module that a component is; `<script setup>` is the body of its `setup`. */
function scriptOf(component: string): string {
  for (const node of parse(component, { parseMode: 'sfc' }).children) {
    if (node.type !== NodeTypes.ELEMENT || node.tagType !== ElementTypes.ELEMENT || node.tag !== 'script') continue;
    const text = node.children.map((child) => child.loc.source).join('');
    const isSetup = node.props.some(({ name }) => name === 'setup');
    return isSetup ? inSetup(text) : text;
  }
  throw new Error('a component without a script');
}

function inSetup(text: string): string {
  const { statements } = ts.createSourceFile('setup.ts', text, ts.ScriptTarget.Latest);
  const [imports, rest] = [true, false].map((wanted) =>
    statements.filter((one) => ts.isImportDeclaration(one) === wanted).map((one) => text.slice(one.pos, one.end)),
  );
  return `${imports?.join('')}\nexport default {\n  setup(): void {${rest?.join('')}\n  },\n};\n`;
}
