import { copyFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';
import { noticesPlugin, noticesText } from './scripts/build/notices.js';
import { typescriptParts } from './scripts/build/typescript-parts.js';
import { builtInWords } from './src/catalogue/built-in-words.js';
import { jsonSchema } from './src/config/schema.js';
import { reportSchema } from './src/report/schema.js';

/** Everything is bundled but ts-morph and the grammars, and of the compiler its parser; what is imported lazily becomes a chunk of its own. */
const shared: UserConfig = {
  outDir: 'dist',
  platform: 'node',
  target: 'node20.19',
  deps: { neverBundle: ['ts-morph', /^@vscode\/tree-sitter-wasm/] },
  // jsonc-parser's `main` loads its parts in a way that no bundler sees.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  plugins: [
    noticesPlugin(),
    {
      name: 'typescript-parts',
      transform: { filter: { id: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, handler: typescriptPartsOnce },
    },
    {
      name: 'built-in-words',
      load: {
        filter: { id: /[\\/]src[\\/]catalogue[\\/]built-in-words\.ts$/ },
        handler: () => `export const builtInWords = ${JSON.stringify(builtInWords)};\n`,
      },
    },
  ],
  clean: false,
  hooks: { 'build:done': writeNotices },
};

/** After each build, since each may have bundled something more. */
function writeNotices(): void {
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesText());
}

/** For all builds, which run in one process. */
const parts = new Map<string, string>();

function typescriptPartsOnce(text: string): string {
  const known = parts.get(text) ?? typescriptParts(text);
  parts.set(text, known);
  return known;
}

/** Written by hand: made from the sources, it would carry ESLint's own types along. */
const eslintTypes = `import type { ESLint, Linter } from 'eslint';
declare const plugin: ESLint.Plugin & { readonly configs: { readonly recommended: Linter.Config } };
export = plugin;
`;

/** The command line and the library share their chunks, and whoever imports the library gets the very same: there is one copy. */
export default defineConfig([
  {
    ...shared,
    entry: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      'single-file': 'src/single-file/worker.ts',
      trial: 'src/languages/bounded/trial-worker.ts',
      'second-thread': 'src/discover/scan/second-thread-worker.ts',
    },
    format: 'cjs',
    dts: false,
    clean: true,
    outputOptions: { codeSplitting: { groups: [{ name: 'start', test: /[\\/]src[\\/]command[\\/]start\.ts$/ }] } },
    hooks: {
      'build:done': () => {
        writeNotices();
        writeFileSync('dist/index.mjs', "export * from './index.cjs';\n");
        writeFileSync('dist/config.schema.json', jsonSchema());
        writeFileSync('dist/report.schema.json', reportSchema());
        writeFileSync('dist/eslint.d.cts', eslintTypes);
      },
    },
  },
  // By itself: an editor loads it, and shared chunks would bring the parsers in.
  { ...shared, entry: { eslint: 'src/eslint/index.ts' }, format: 'cjs', dts: false },
  // As CommonJS it would write the library anew, with chunks of its own; the types are the same for both.
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    dts: { emitDtsOnly: true },
    hooks: { 'build:done': () => copyFileSync('dist/index.d.mts', 'dist/index.d.cts') },
  },
]);
