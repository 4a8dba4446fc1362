import type { Draw } from '../../contract.js';

/** One class or function file of a PHP program: its namespace below the top, what it uses, and its text without the opening tag. */
export type PhpFile = { readonly space: string; readonly name: string; readonly body: string };

/** How files find each other: Composer's autoloader with namespaces, or `require_once` without. */
export type Layout = { readonly name: string; readonly namespaced: boolean };

const top = 'App';

export function layoutOf(draw: Draw): Layout {
  return draw.of([
    { name: 'composer', namespaced: true },
    { name: 'composer', namespaced: true },
    { name: 'require', namespaced: false },
  ]);
}

export function pathOf({ namespaced }: Layout, { space, name }: PhpFile): string {
  return namespaced ? `src/${space}/${name}.php` : `lib/${name}.php`;
}

/** The text with its namespace and the `use` lines, or the `require_once` lines, of the files that it names. */
export function textOf(layout: Layout, file: PhpFile, all: readonly PhpFile[]): string {
  const named = namedIn(file, all);
  const head = layout.namespaced
    ? `namespace ${top}\\${file.space};\n\n${uses(named.filter((one) => one.space !== file.space))}`
    : named.map((one) => `require_once __DIR__ . '/${one.name}.php';\n`).join('');
  return `<?php\n\ndeclare(strict_types=1);\n\n${head}${head === '' ? '' : '\n'}${file.body}`;
}

export function mainOf(layout: Layout, body: string, all: readonly PhpFile[]): string {
  const named = namedIn({ space: '', name: 'main', body }, all);
  const head = layout.namespaced
    ? `require_once __DIR__ . '/vendor/autoload.php';\n\n${uses(named)}`
    : named.map((one) => `require_once __DIR__ . '/lib/${one.name}.php';\n`).join('');
  return `<?php\n\ndeclare(strict_types=1);\n\n${head}\n${body}`;
}

function namedIn({ name, body }: PhpFile, all: readonly PhpFile[]): readonly PhpFile[] {
  return all
    .filter((one) => one.name !== name && new RegExp(`(?<![\\w\\\\$>'])${one.name}\\b`).test(body))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function uses(named: readonly PhpFile[]): string {
  return named.map((one) => `use ${top}\\${one.space}\\${one.name};\n`).join('');
}

export const composer = `{\n  "name": "shop/erp",\n  "autoload": {\n    "psr-4": {\n      "${top}\\\\": "src/"\n    }\n  }\n}\n`;
