import type { Gateway } from '../../model/index.js';
import type { Program } from './program.js';

export function isRegional(gateway: Gateway): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** For so many open files. */
const told = new WeakMap<Program, { readonly files: number; readonly found: boolean }>();

/** Some open file names the host of a region: a URL that nobody knows may be one. */
export function namesRegions(program: Program): boolean {
  const { files, catalogue } = program;
  const before = told.get(program);
  if (before && (before.found || before.files === files.length)) return before.found;
  const hosts = [...catalogue.hosts].flatMap(([host, gateway]) => (isRegional(gateway) ? [host] : []));
  const found = files.slice(before?.files ?? 0).some(({ file }) => hosts.some((host) => file.text.includes(host)));
  told.set(program, { files: files.length, found });
  return found;
}
