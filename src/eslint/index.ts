import type { ESLint, Linter } from 'eslint';
import manifest from '../../package.json' with { type: 'json' };
import { noMovedType } from './no-moved-type.js';

const plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: 'temu-codemod' },
  rules: { 'no-moved-type': noMovedType },
} satisfies ESLint.Plugin;

/** For `eslint.config.js`: `export default [temu.configs.recommended]`. */
const recommended: Linter.Config = {
  name: 'temu-codemod/recommended',
  plugins: { 'temu-codemod': plugin },
  rules: { 'temu-codemod/no-moved-type': 'error' },
};

export default { ...plugin, configs: { recommended } };
