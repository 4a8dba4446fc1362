import { filesAbove, readText } from '../discover/paths/config-file.js';
import { configName } from './place.js';

/** Whether a config in force names a language: only then is it worth reading before anything is said. */
export function saysLang(cwd: string, named: string | null): boolean {
  const files = named === null ? filesAbove(cwd, [configName, 'package.json']) : [readText(named)];
  for (const file of files) if (file.ok && file.text.includes('"lang"')) return true;
  return false;
}
