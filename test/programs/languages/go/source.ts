/** One file of a Go program; `needs` are import paths, of which only those stand in the file that its text names. */
export type GoFile = { readonly path: string; readonly needs: readonly string[]; readonly body: string };

export const moduleName = 'example.com/shop/erp';

export const own = {
  temu: `${moduleName}/internal/temu`,
  config: `${moduleName}/internal/config`,
  httpx: `${moduleName}/pkg/httpx`,
  types: `${moduleName}/internal/apitype`,
} as const;

const standard = ['bytes', 'encoding/json', 'errors', 'fmt', 'io', 'net/http', 'net/url', 'os', 'sort', 'strings', 'time', 'context'];

/** The file with the imports that its text names. */
export function textOf({ path, needs, body }: GoFile): string {
  const named = [...new Set([...standard, ...needs])]
    .filter((one) => new RegExp(`(?<![\\w.")])${packageName(one)}\\.[A-Z]`).test(body))
    .sort();
  const imports = named.map((one) => `\t"${one}"\n`).join('');
  return `package ${packageOf(path)}\n\n${named.length > 0 ? `import (\n${imports})\n\n` : ''}${body}`;
}

function packageName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/^v\d+$/, 'resty');
}

function packageOf(path: string): string {
  return path.includes('/') ? (path.split('/').at(-2) ?? 'main') : 'main';
}

export function tabbed(text: string, by = 1): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : '\t'.repeat(by) + line))
    .join('\n');
}
