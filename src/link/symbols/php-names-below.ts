import { remembered } from '../../base/tree.js';
import type { Tree } from '../../model/index.js';

/** `Us\Sync` of a file's own namespace, not `\Sdk\Us\Sync`, which is a whole name, nor what stands in quotes. */
const relative = /(?<![\w\\'"$])([A-Za-z_]\w{0,60})(?:\\\w{1,60}){1,8}(?![\w\\])/g;

/** The text of a PHP file without the names that PHP looks for below the file's own namespace: no `use` says what they begin with. */
export const withoutNamesBelow = remembered(({ file: { text } }: Tree): string => {
  // `use Erp\{Us\Sync, Eu\Sync};`
  if (text.includes('\\{')) return text;
  return text.replaceAll(relative, (name: string, first: string, at: number) =>
    isOfStatement(text, at) || isImported(text, first) ? name : first,
  );
});

function isOfStatement(text: string, at: number): boolean {
  return /^[ \t]*(?:<\?php[ \t]+)?(?:use|namespace)[ \t]/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

function isImported(text: string, first: string): boolean {
  return first === 'namespace' || new RegExp(`^[ \\t]*use[ \\t](?:[^;\\n]{0,400}[\\\\ ,\\t])?${first}[ \\t]*[;,]`, 'm').test(text);
}
