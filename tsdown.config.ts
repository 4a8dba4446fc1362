import { defineConfig } from 'tsdown';

/** Everything is bundled but the compiler and the grammars; what is imported lazily becomes a chunk of its own. */
export default defineConfig([
  {
    entry: { cli: 'src/cli.ts' },
    format: 'cjs',
    outDir: 'dist',
    platform: 'node',
    target: 'node20.19',
    external: ['ts-morph', /^@vscode\/tree-sitter-wasm/],
    dts: false,
    clean: true,
  },
]);
