import type { SourceFile, Tree } from '../../../model/index.js';
import type { LanguageModule } from '../../core/contract.js';
import { guarded, type Parsed } from '../../core/guard.js';
import { baseName, matcher } from '../../core/paths.js';
import { parseBatch } from './batch.js';
import { parseMake } from './make.js';
import { parsePosix } from './posix.js';
import { parsePowerShell } from './powershell.js';

const isMake = matcher(['mk', 'mak', 'make'], [/^(?:gnu)?makefile(?:\..+)?$/, 'justfile']);
const POSIX = ['sh', 'bash', 'zsh', 'ksh', 'dash', 'fish', 'bats', 'command'];
const POSIX_NAMES = ['.bashrc', '.bash_profile', '.profile', '.zshrc', '.zshenv', '.zprofile', 'crontab', 'procfile', 'gradlew', 'mvnw'];

/** Scripts: the shells, PowerShell, batch files, makefiles. */
export const shell: LanguageModule = {
  id: 'shell',
  matches: (path) => matchesOthers(path) || isMake(path),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'shell', (text) => parserOf(file.path)(text)),
};

const matchesOthers = matcher([...POSIX, 'ps1', 'psm1', 'psd1', 'bat', 'cmd'], POSIX_NAMES);

function parserOf(path: string): (text: string) => Parsed {
  const name = baseName(path);
  if (/\.(?:bat|cmd)$/.test(name)) return parseBatch;
  if (/\.ps[md]?1$/.test(name)) return parsePowerShell;
  return isMake(path) ? parseMake : (text) => parsePosix(text, 0, text.length);
}
